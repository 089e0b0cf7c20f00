import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { newId } from '../../../server/new-id.ts';
import type { Store } from '../../../server/storage/store.ts';
import type { Client, Reply } from '../client.ts';
import type { People } from '../people.ts';
import type { Revision } from '../runs/park-of-records.ts';

/** A rule set with this definition as its version 1; gives its id. */
export async function madeVersion(people: People, park: string, definition: Definition): Promise<string> {
  const { body } = await people.administrator.post(`/parks/${park}/rule-sets`, { definition });
  await published(people, park, body.id, 1);
  return body.id;
}

/** Saves the draft, and publishes it as the next version; gives its number. */
export async function nextVersion(
  people: People,
  park: string,
  ruleSet: string,
  definition: Definition,
): Promise<number> {
  const path = `/parks/${park}/rule-sets/${ruleSet}/draft`;
  const { body: draft } = await people.administrator.get(path);
  const saved = await people.administrator.put(path, { definition }, { 'if-match': `"${draft.revision}"` });
  return published(people, park, ruleSet, saved.body.revision);
}

async function published(people: People, park: string, ruleSet: string, draftRevision: number): Promise<number> {
  const wish = { reason: '测试', draftRevision };
  const { status, body } = await people.administrator.post(`/parks/${park}/rule-sets/${ruleSet}/versions`, wish);
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return body.number;
}

/** The job as it ended. */
export async function ended(caller: Client, job: string): Promise<Reply['body']> {
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await caller.get(`/jobs/${job}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await delay(50);
  }
  throw new Error('The job does not end');
}

/** Stores records as one import does. */
export async function imported(store: Store, park: string, records: readonly Revision[]): Promise<void> {
  const { recordRevisions, changes } = store.park(park);
  const id = newId();
  await recordRevisions.append(records.map((one, index) => ({ id: `${id}.${index}`, batch: id, ...one })));
  const periods: Record<string, number> = {};
  for (const { period } of records) periods[period] = (periods[period] ?? 0) + 1;
  const change = { id, number: 1, kind: 'import', at: new Date().toISOString(), by: 'x' } as const;
  await changes.append({ ...change, reason: null, import: null, periods, added: periods });
}
