import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { definitionHash } from '../../../rules/definition-hash.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { definition } from '../../server/records/fixture.ts';
import type { Client, Reply } from '../client.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

export const ruleSet = '00000000000000000000rules1';

export interface ImportPark {
  readonly server: TestServer;
  readonly park: string;
  readonly people: People;
  readonly administrator: Client;
  /** Uploads a file and waits for its job. */
  upload(content: string | Uint8Array, asked?: Asked): Promise<Uploaded>;
  /** Starts an upload that has been looked at, and waits. */
  start(id: string, body: unknown): Promise<Uploaded>;
  records(period?: string): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
  close(): Promise<void>;
}

export interface Asked {
  readonly name?: string;
  readonly mode?: string;
  readonly mapping?: unknown;
  readonly preview?: boolean;
  readonly version?: string;
  readonly ruleSet?: string;
}

interface Uploaded {
  readonly reply: Reply;
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of a job by looking at it.
  readonly job: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above, of an import.
  readonly one: any;
}

export async function parkOfImports(rules: Definition = definition): Promise<ImportPark> {
  const server = await startTestServer();
  const park = 'hitech';
  const people = await parkWithPeople(server, park);
  const { administrator } = people;
  await publishVersion(server, park, rules);
  const path = `/parks/${park}/records`;
  const ended = async (reply: Reply): Promise<Uploaded> => {
    expect(reply.status, JSON.stringify(reply.body)).toBe(202);
    const job = await endOf(administrator, reply.body.id);
    const id: string = job.request.import;
    const { body: one } = await administrator.get(`${path}/imports/${id}`);
    return { reply, id, job, one };
  };
  return {
    server,
    park,
    people,
    administrator,
    upload: async (content, asked = {}) => ended(await administrator.post(`${path}/imports`, formOf(content, asked))),
    start: async (id, body) => ended(await administrator.post(`${path}/imports/${id}/start`, body)),
    async records(period = '2025') {
      const { body } = await administrator.get(`${path}?period=${period}&limit=200`);
      return Object.fromEntries(
        body.items.map(({ enterpriseId, values }: { enterpriseId: string; values: object }) => [enterpriseId, values]),
      );
    },
    close: () => server.close(),
  };
}

export async function publishVersion({ deps }: TestServer, park: string, rules: Definition, number = 1): Promise<void> {
  await deps.store.park(park).versions.append({
    id: `${ruleSet}.${number}`,
    ruleSet,
    number,
    hash: definitionHash(rules),
    definition: rules,
    author: 'someone',
    reason: 'test',
    publishedAt: new Date().toISOString(),
    effective: null,
  });
}

export function formOf(content: string | Uint8Array, asked: Asked = {}): FormData {
  const { name = 'records.csv', mode = 'all', mapping, preview, version = '1' } = asked;
  const form = new FormData();
  form.set('ruleSet', asked.ruleSet ?? ruleSet);
  form.set('version', version);
  form.set('mode', mode);
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping));
  if (preview !== undefined) form.set('preview', String(preview));
  form.set('file', new Blob([content as BlobPart]), name);
  return form;
}

export async function endOf(caller: Client, job: string) {
  for (;;) {
    const { body } = await caller.get(`/jobs/${job}`);
    if (body.state !== 'queued' && body.state !== 'running') return body;
    await delay(30);
  }
}
