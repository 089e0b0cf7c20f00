import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishedRun } from '../../../server/actions/runs/finished-run.ts';
import { listRuns } from '../../../server/actions/runs/list-runs.ts';
import { listSheets } from '../../../server/actions/runs/list-sheets.ts';
import { runOf } from '../../../server/actions/runs/run-request.ts';
import { startRun } from '../../../server/actions/runs/start-run.ts';
import { root } from '../../../server/root.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { commitRecords, inventedRecords, newPark, publish, type Revision, suzhou } from './park-of-records.ts';
import { endOf, scored } from './run-of.ts';
import { callerOf, order } from './run-order.ts';

const records = inventedRecords(3000, 1);
let dataFolder: string;
let server: TestServer;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'canopy-runs-'));
  server = await startTestServer({ dataFolder });
  const { store } = server.deps;
  await newPark(store, 'east');
  await publish(store, 'east', suzhou);
  await commitRecords(store, 'east', records);
});
afterAll(async () => {
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Another process with the whole server starts a run, and is killed once some of its sheets are stored. */
async function killedMidRun(): Promise<string> {
  const child: ChildProcess = fork(join(root, 'test/api/runs/run-in-process.mjs'), [dataFolder]);
  const [job] = (await once(child, 'message')) as [string];
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return job;
}

test('a run whose server is killed shows nothing, and resumed gives the very same result', async () => {
  const whole = await scored(server.deps, 'east');
  await server.close();
  const id = await killedMidRun();
  server = await startTestServer({ dataFolder });
  const { deps } = server;
  expect(await deps.jobs.get(id)).toMatchObject({ state: 'interrupted' });
  const half = await deps.store.park('east').sheets.count();
  expect(half).toBeGreaterThan(whole.size);
  expect(half).toBeLessThan(whole.size * 2);
  await expect(listSheets(deps, 'east', runOf(id), {})).rejects.toMatchObject({ status: 409, code: 'run.notFinished' });
  const listed = await listRuns(deps, 'east', {});
  expect(listed.items.map(({ id: run }) => run)).toEqual([whole.id]);
  expect(listed.unfinished).toMatchObject([{ job: id, state: 'interrupted', result: null }]);

  // Records that come in between are not this run's.
  const [one] = records as [Revision];
  await commitRecords(deps.store, 'east', [{ ...one, values: { ...one.values, rd_expense_y0: 9.75 } }], 'edit');
  await deps.jobs.resume(id);
  expect(await endOf(deps, id)).toMatchObject({ state: 'succeeded' });
  const resumed = await finishedRun(deps, 'east', runOf(id));
  const { resultHash, snapshotHash, summary, asOf, size } = whole;
  expect(resumed).toMatchObject({ resultHash, snapshotHash, summary, asOf, size });
  expect(await deps.store.park('east').sheets.count()).toBe(whole.size * 2);
});

test('a run that is cancelled leaves no sheet behind', async () => {
  const { deps } = server;
  const before = await deps.store.park('east').sheets.count();
  const { id } = await startRun(deps, callerOf('east'), 'east', order);
  for await (const { progress } of deps.jobs.watch(id, new AbortController().signal))
    if (progress?.phase === 'writing') await deps.jobs.cancel(id);
  expect(await deps.jobs.get(id)).toMatchObject({ state: 'cancelled' });
  expect(await deps.store.park('east').sheets.count()).toBe(before);
  await expect(listSheets(deps, 'east', runOf(id), {})).rejects.toMatchObject({ status: 409 });
  expect(await deps.jobs.resume(id)).toBeUndefined();
});
