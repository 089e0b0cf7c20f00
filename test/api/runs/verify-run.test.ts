import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRun } from '../../../server/actions/runs/read-run.ts';
import type { RunVerification } from '../../../server/actions/runs/run-verification.ts';
import { listVerifications, verifyRun } from '../../../server/actions/runs/verify-run.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { commitRecords, inventedRecords, newPark, publish, type Revision, suzhou } from './park-of-records.ts';
import { endOf, scored } from './run-of.ts';
import { callerOf } from './run-order.ts';

const records = inventedRecords(60, 1);
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function scoredPark(name: string) {
  const { store } = server.deps;
  await newPark(store, name);
  await publish(store, name, suzhou);
  await commitRecords(store, name, records);
  return scored(server.deps, name);
}

async function verified(name: string, run: string): Promise<RunVerification> {
  const { id } = await verifyRun(server.deps, callerOf(name), name, run);
  expect(await endOf(server.deps, id)).toMatchObject({ state: 'succeeded', problem: null });
  const { items } = await listVerifications(server.deps, name, run, {});
  return items[0]?.report as RunVerification;
}

test('the second opinion agrees with every stored value, and the run says so', async () => {
  const run = await scoredPark('agrees');
  expect((await readRun(server.deps, 'agrees', run.id)).result).toMatchObject({ verification: null });
  const report = await verified('agrees', run.id);
  expect(report).toMatchObject({ agrees: true, enterprises: 60, differenceCount: 0, differences: [] });
  expect(report.valuesCompared).toBeGreaterThan(60 * 300);
  expect((await readRun(server.deps, 'agrees', run.id)).result).toMatchObject({ verification: { agrees: true } });
});

test('a correction after the run does not change its re-check', async () => {
  const run = await scoredPark('corrected');
  const [one] = records as [Revision];
  const changed = { ...one, values: { ...one.values, rd_expense_y0: 123_456 } };
  await commitRecords(server.deps.store, 'corrected', [changed], 'edit');
  expect(await verified('corrected', run.id)).toMatchObject({
    agrees: true,
    snapshot: { stored: run.snapshotHash, found: run.snapshotHash },
  });
});

test.each([
  { name: 'total', change: "json_set(body, '$.total', 999)", path: '/total' },
  { name: 'mark', change: "json_set(body, '$.nodes[2][1]', 0.125)", path: /^\/nodes\/\w+\/mark$/ },
])('a stored $name that was altered behind the program is found', async ({ name, change, path }) => {
  const park = `altered-${name}`;
  const run = await scoredPark(park);
  alter(`UPDATE sheets SET body = ${change} WHERE park = '${park}' AND json_extract(body, '$.position') = 1`);
  const report = await verified(park, run.id);
  expect(report).toMatchObject({ agrees: false, differenceCount: 1, enterprisesThatDiffer: 1 });
  expect(report.result.found).not.toBe(run.resultHash);
  expect(report.differences[0]?.path).toMatch(path);
});

test('a record that was altered behind the program is found', async () => {
  const run = await scoredPark('tampered');
  alter(
    `UPDATE recordRevisions SET body = json_set(body, '$.values.rd_expense_y0', 77777) WHERE park = 'tampered' AND rowid = (SELECT min(rowid) FROM recordRevisions WHERE park = 'tampered')`,
  );
  const report = await verified('tampered', run.id);
  expect(report.agrees).toBe(false);
  expect(report.snapshot.found).not.toBe(run.snapshotHash);
  expect(report.result.found).toBe(run.resultHash);
  expect(report.differenceCount).toBeGreaterThan(0);
});

function alter(sql: string): void {
  const db = new Database(join(server.dataFolder, 'canopy.sqlite'), { timeout: 10_000 });
  expect(db.prepare(sql).run().changes).toBe(1);
  db.close();
}
