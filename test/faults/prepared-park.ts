import { expect } from 'vitest';
import { type Client, client } from '../api/client.ts';
import { startTestServer } from '../api/harness.ts';
import { parkWithPeople } from '../api/people.ts';
import { definition } from '../server/records/fixture.ts';
import { Acknowledged } from './acknowledged.ts';
import { endOfJob, park } from './park-at-work.ts';
import type { StoreOfProcess } from './server-process.ts';

export interface PreparedPark {
  readonly ruleSet: string;
  /** The park's administrator, signed in at any server on the store. */
  administratorAt(url: string): Client;
}

/** A park with people, a published rule set and a record, so that the first run has something to score. */
export async function preparePark(store: StoreOfProcess): Promise<PreparedPark> {
  const server = await startTestServer(store);
  const { administrator } = await parkWithPeople(server, park);
  const { body } = await administrator.post(`/parks/${park}/rule-sets`, { name: { 'zh-CN': '规则' }, definition });
  const ruleSet: string = body.id;
  const versions = `/parks/${park}/rule-sets/${ruleSet}/versions`;
  expect((await administrator.post(versions, { reason: 'first', draftRevision: 1 })).status).toBe(201);
  const form = new FormData();
  form.set('ruleSet', ruleSet);
  form.set('version', '1');
  form.set('mode', 'all');
  form.set('file', new Blob(['enterpriseId,period,revenue\nE0,2025,1\n']), 'records.csv');
  const { body: job } = await administrator.post(`/parks/${park}/records/imports`, form);
  await endOfJob(administrator, new Acknowledged(), job.id);
  await server.close();
  return {
    ruleSet,
    administratorAt(url) {
      const caller = client(url);
      for (const [name, value] of administrator.cookies) caller.cookies.set(name, value);
      return caller;
    },
  };
}
