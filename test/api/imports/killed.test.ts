import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { headOfChanges, recordsAsOf } from '../../../server/actions/records/read-records-as-of.ts';
import { newId } from '../../../server/new-id.ts';
import { root } from '../../../server/root.ts';
import { definition } from '../../server/records/fixture.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { publishVersion, ruleSet } from './park-of-imports.ts';

const size = 6000;
let dataFolder: string;
let server: TestServer;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'canopy-imports-'));
  server = await startTestServer({ dataFolder });
  await createPark(server.deps, null, 'hitech', { 'zh-CN': '园区' });
  await publishVersion(server, 'hitech', definition);
  await mkdir(join(dataFolder, 'uploads'), { recursive: true });
});
afterAll(async () => {
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Another process imports a file in which every revenue is `value`, and is killed after so many milliseconds. */
async function killedAfter(milliseconds: number, value: number): Promise<string> {
  const id = newId();
  const upload = `hitech.${id}.csv`;
  const rows = Array.from({ length: size }, (_, row) => `E${row},2025,${value}\n`);
  await writeFile(join(dataFolder, 'uploads', upload), `enterpriseId,period,revenue\n${rows.join('')}`);
  const child = fork(join(root, 'test/api/imports/import-in-process.mjs'), [dataFolder, id, upload, ruleSet]);
  const [job] = (await once(child, 'message')) as [string];
  await Promise.race([delay(milliseconds), once(child, 'message')]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return job;
}

async function revenues(): Promise<readonly (readonly [value: unknown, count: number])[]> {
  const { store } = server.deps;
  const asOf = await headOfChanges(store, 'hitech');
  const counts = new Map<unknown, number>();
  for await (const { values } of recordsAsOf(store, 'hitech', { asOf, periods: ['2025'] }))
    counts.set(values.revenue, (counts.get(values.revenue) ?? 0) + 1);
  return [...counts];
}

test('an import whose server is killed at any moment is whole or not there, and resumed it is whole', async () => {
  let value = 0;
  for (const milliseconds of [0, 200, 500, 1000]) {
    const before = await revenues();
    value += 1;
    await server.close();
    const job = await killedAfter(milliseconds, value);
    server = await startTestServer({ dataFolder });
    const { jobs, store } = server.deps;
    const left = await revenues();
    const whole = [[value, size]];
    expect([JSON.stringify(before), JSON.stringify(whole)]).toContain(JSON.stringify(left));
    const known = await jobs.get(job);
    if (known?.state === 'interrupted') await jobs.resume(job);
    for await (const _ of jobs.watch(job, new AbortController().signal));
    expect(await jobs.get(job)).toMatchObject({ state: 'succeeded' });
    expect(await revenues()).toEqual(whole);
    // Each import has left one revision of each record, and its killed attempt none.
    const { recordRevisions } = store.park('hitech');
    expect(await recordRevisions.count()).toBe(size * value);
    expect(await readdir(join(dataFolder, 'uploads'))).toEqual([]);
  }
});

test('an import that was cut off and is then cancelled leaves nothing behind', async () => {
  const before = await revenues();
  const count = await server.deps.store.park('hitech').recordRevisions.count();
  await server.close();
  const job = await killedAfter(300, 99);
  server = await startTestServer({ dataFolder });
  const { jobs, store } = server.deps;
  if ((await jobs.get(job))?.state !== 'interrupted') return;
  await jobs.cancel(job);
  expect(await revenues()).toEqual(before);
  expect(await store.park('hitech').recordRevisions.count()).toBe(count);
});
