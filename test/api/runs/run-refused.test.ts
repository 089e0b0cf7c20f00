import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldValue } from '../../../schemas/record.ts';
import { readRun } from '../../../server/actions/runs/read-run.ts';
import { runOf } from '../../../server/actions/runs/run-request.ts';
import { startRun } from '../../../server/actions/runs/start-run.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { commitRecords, inventedRecords, newPark, publish, type Revision, suzhou } from './park-of-records.ts';
import { endOf, scored } from './run-of.ts';
import { callerOf, order } from './run-order.ts';

const [record] = inventedRecords(1, 1) as [Revision];
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function parkWith(name: string, values: Readonly<Record<string, Exclude<FieldValue, null>>>): Promise<string> {
  await newPark(server.deps.store, name);
  await publish(server.deps.store, name, suzhou);
  await commitRecords(server.deps.store, name, [{ ...record, values: { ...record.values, ...values } }]);
  return name;
}

test.each([
  { field: 'rd_expense_y0', value: '12', why: 'a text where a number is expected' },
  { field: 'rd_expense_y0', value: true, why: 'yes where a number is expected' },
  { field: 'rd_staff_y0', value: 1.5, why: 'half a person' },
  { field: 'rd_staff_y0', value: -1, why: 'fewer than the field allows' },
  { field: 'tech_field', value: 'alchemy', why: 'a category that is no option' },
  { field: 'est_date', value: '2025-02-30', why: 'a day that does not exist' },
])('a run is refused, with the place, for $why', async ({ field, value }) => {
  const name = await parkWith(`wrong-${Math.random().toString(36).slice(2)}`, { [field]: value });
  const { id } = await startRun(server.deps, callerOf(name), name, order);
  const { state, problem } = await endOf(server.deps, id);
  expect(state).toBe('failed');
  expect(problem?.code).toBe('run.wrongValues');
  expect(problem?.faults).toHaveLength(1);
  expect(problem?.faults?.[0]).toMatchObject({ place: `records/2025/${record.enterpriseId}/${field}` });
  expect(problem?.faults?.[0]?.message.en).toContain(String(value));
  expect(await server.deps.store.park(name).sheets.count()).toBe(0);
  expect(await readRun(server.deps, name, runOf(id))).toMatchObject({ state: 'failed', result: null });
});

test('values that the version does not know, or does not read, change nothing', async () => {
  const before = await scored(server.deps, await parkWith('plain', {}));
  const after = await scored(server.deps, await parkWith('unknown', { hobby: 'sailing' }));
  expect(after.resultHash).toBe(before.resultHash);
  expect(after.snapshotHash).toBe(before.snapshotHash);
});

test('a period without records, and a version that is not there, are refused', async () => {
  const name = await parkWith('nothing', {});
  const { id } = await startRun(server.deps, callerOf(name), name, { ...order, period: '2019' });
  expect(await endOf(server.deps, id)).toMatchObject({ state: 'failed', problem: { code: 'run.noRecords' } });
  const absent = startRun(server.deps, callerOf(name), name, { ...order, version: 9 });
  await expect(absent).rejects.toMatchObject({ status: 422, code: 'run.noVersion' });
});
