import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Reply } from '../api/client.ts';
import { formOf } from '../api/imports/park-of-imports.ts';
import { definition } from '../server/records/fixture.ts';
import type { Acknowledged } from './acknowledged.ts';

export const park = 'hitech';
const usualEnterprises = 1500;

interface Work {
  readonly caller: Client;
  readonly ruleSet: string;
  readonly acknowledged: Acknowledged;
  /** In each file that is imported. */
  readonly enterprises?: number;
  random(): number;
}

/** What an administrator does, all at once and over and over, until the server is gone. */
export function workUntilKilled(work: Work): Promise<void> {
  return atOnce(work, async (error) => {
    // fetch throws so where the other end is gone.
    if (error instanceof TypeError) return 'end';
    throw error;
  });
}

/** The same until it is stopped, with a store that is away now and then: what is refused meanwhile is tried again. */
export function workThroughOutages(work: Work, signal: AbortSignal): Promise<void> {
  return atOnce(
    work,
    async (error) => {
      if (!(error instanceof Unexpected) || error.status !== 503) throw error;
      if (signal.aborted) return 'end';
      await delay(50);
      return 'again';
    },
    signal,
  );
}

async function atOnce(
  work: Work,
  after: (error: unknown) => Promise<'again' | 'end'>,
  signal?: AbortSignal,
): Promise<void> {
  const overAndOver = async (step: (work: Work) => Promise<void>) => {
    while (!signal?.aborted)
      try {
        await step(work);
      } catch (error) {
        if ((await after(error)) === 'end') return;
      }
  };
  await Promise.all([editRules, importRecords, scoreOnce].map(overAndOver));
}

/** Saves a draft; every other is published. One after the other, so that it is known which is the last. */
async function editRules({ caller, ruleSet, acknowledged, random }: Work): Promise<void> {
  const path = `/parks/${park}/rule-sets/${ruleSet}`;
  const { headers } = accepted(await caller.get(`${path}/draft`), 200);
  const text = `${acknowledged.draft.revision}, ${random()}`;
  const body = { definition: { ...definition, description: { 'zh-CN': text } } };
  const saved = accepted(await caller.put(`${path}/draft`, body, { 'If-Match': headers.get('etag') ?? '' }), 200).body;
  acknowledged.draft = { revision: saved.revision, hash: saved.hash };
  acknowledged.hashes.add(saved.hash);
  if (random() > 0.5) return;
  const published = await caller.post(`${path}/versions`, { reason: text, draftRevision: saved.revision });
  const { number, hash } = accepted(published, 201).body;
  acknowledged.versions.set(number, hash);
}

async function importRecords({
  caller,
  ruleSet,
  acknowledged,
  random,
  enterprises = usualEnterprises,
}: Work): Promise<void> {
  const revenue = Math.floor(random() * 1e6) / 100;
  const rows = Array.from({ length: enterprises }, (_, row) => `E${row},2025,${revenue + row}\n`).join('');
  const form = formOf(`enterpriseId,period,revenue\n${rows}`, { ruleSet });
  await follow(caller, acknowledged, await caller.post(`/parks/${park}/records/imports`, form));
}

async function scoreOnce({ caller, ruleSet, acknowledged }: Work): Promise<void> {
  const asked = { ruleSet, version: 1, period: '2025' };
  await follow(caller, acknowledged, await caller.post(`/parks/${park}/runs`, asked));
}

async function follow(caller: Client, acknowledged: Acknowledged, reply: Reply): Promise<void> {
  const { id } = accepted(reply, 202).body;
  acknowledged.jobs.set(id, undefined);
  await endOfJob(caller, acknowledged, id);
}

/** Waits until a job does not go on any more; takes down what it gave. */
export async function endOfJob(caller: Client, acknowledged: Acknowledged, id: string): Promise<void> {
  for (;;) {
    const { state, result, problem } = accepted(await caller.get(`/jobs/${id}`), 200).body;
    if (state === 'succeeded') acknowledged.jobs.set(id, { result });
    else if (state === 'failed' || state === 'cancelled') throw new Error(`Job ${id}: ${JSON.stringify(problem)}`);
    if (state !== 'queued' && state !== 'running') return;
    await delay(20);
  }
}

function accepted(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Unexpected(reply, status);
  return reply;
}

class Unexpected extends Error {
  readonly status: number;

  constructor({ status, body }: Reply, expected: number) {
    super(`${status}, not ${expected}: ${JSON.stringify(body)}`);
    this.status = status;
  }
}
