import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile, datasetOf, score, sheetsOf, tableOf } from '../../../rules/index.ts';

import type { ScoreSheet } from '../../../schemas/result.ts';
import { readSheet } from '../../../server/actions/runs/read-sheet.ts';
import { statisticsOfRun } from '../../../server/actions/runs/statistics-parts.ts';
import { wholeSheet } from '../../../server/actions/runs/stored-sheet.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import {
  commitRecords,
  emptyPeriod,
  inventedRecords,
  newPark,
  publish,
  type Revision,
  suzhou,
} from './park-of-records.ts';
import { scored } from './run-of.ts';
import { callerOf } from './run-order.ts';

const records = inventedRecords(120);
const program = compile(suzhou);
/** By the engine on the same records, without any storage. */
const expected = expectedSheets(records);
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function expectedSheets(revisions: readonly Revision[]) {
  const inputs = revisions.map(({ period, enterpriseId, name, values }) => ({ period, enterpriseId, name, ...values }));
  const run = score(program, datasetOf(tableOf(suzhou.fields, inputs), '2025'));
  const sheetAt = sheetsOf(run);
  const sheets = Array.from({ length: run.dataset.size }, (_, row) => sheetAt(row));
  return { run, byId: new Map(sheets.map((sheet) => [sheet.enterpriseId, sheet])) };
}

async function park(name: string, revisions: readonly Revision[] = records): Promise<string> {
  const { store } = server.deps;
  await newPark(store, name);
  await publish(store, name, suzhou);
  if (revisions.length > 0) await commitRecords(store, name, revisions);
  return name;
}

async function storedSheets(name: string, batch: string): Promise<readonly ScoreSheet[]> {
  const sheets: ScoreSheet[] = [];
  const stream = server.deps.store
    .park(name)
    .sheets.stream({ where: [{ field: 'batch', is: batch }], sort: [{ field: 'position' }] });
  for await (const sheet of stream) sheets.push(wholeSheet(sheet, program));
  return sheets;
}

test('every sheet of a run is what the engine gives for the same records, to the last bit', async () => {
  const name = await park('same');
  const run = await scored(server.deps, name);
  const sheets = await storedSheets(name, run.batch);
  expect(run.size).toBe(expected.byId.size);
  expect(new Map(sheets.map((sheet) => [sheet.enterpriseId, sheet]))).toEqual(expected.byId);
  expect(JSON.stringify(sheets[0])).toBe(JSON.stringify(expected.byId.get(sheets[0]?.enterpriseId ?? '')));
  // Best first; those without a rank last.
  const ranks = sheets.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(await statisticsOfRun(server.deps, name, run)).toEqual(expected.run.statistics());
});

test('the summary counts what the sheets say', async () => {
  const name = await park('summary');
  const { summary, size } = await scored(server.deps, name);
  const sheets = [...expected.byId.values()];
  const totals = sheets.flatMap(({ rank, total }) => (rank === null || total === null ? [] : [total]));
  expect(Object.values(summary.byStatus).reduce((sum, count) => sum + count)).toBe(size);
  for (const [grade, count] of Object.entries(summary.byGrade))
    expect(count, grade).toBe(sheets.filter((sheet) => sheet.grade === grade).length);
  for (const [stage, count] of Object.entries(summary.byStage))
    expect(count, stage).toBe(sheets.filter((sheet) => sheet.stage === stage).length);
  expect(summary.quantiles).toMatchObject({ min: Math.min(...totals), max: Math.max(...totals) });
  expect(summary.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(totals.length);
  for (const [id, { selected }] of Object.entries(summary.applications))
    expect(selected, id).toBe(sheets.filter(({ applications }) => applications[id]?.selected).length);
});

test('the same records in another order and in several imports give the same hashes', async () => {
  const first = await scored(server.deps, await park('forward'));
  const name = await park('backward', []);
  const turned = records.toReversed();
  await commitRecords(server.deps.store, name, turned.slice(0, 40));
  await commitRecords(server.deps.store, name, turned.slice(40));
  const second = await scored(server.deps, name);
  expect(second.snapshotHash).toBe(first.snapshotHash);
  expect(second.resultHash).toBe(first.resultHash);
  expect(second.summary).toEqual(first.summary);
});

test('the last change counts, what is not committed does not, and an emptied period is empty', async () => {
  const name = await park('changes');
  const before = await scored(server.deps, name);
  const [one] = records.filter(({ period }) => period === '2025');
  const corrected: Revision = { ...(one as Revision), values: { ...one?.values, rd_expense_y0: 1.25 } };
  const { store } = server.deps;
  await store.park(name).recordRevisions.append([{ id: 'never', batch: 'never', ...corrected, enterpriseId: 'GHOST' }]);
  expect((await scored(server.deps, name)).resultHash).toBe(before.resultHash);
  await commitRecords(store, name, [corrected], 'edit');
  const after = await scored(server.deps, name);
  expect(after.resultHash).not.toBe(before.resultHash);
  expect(after.asOf).toBe(before.asOf + 1);
  await emptyPeriod(store, name, '2025');
  await commitRecords(store, name, [corrected]);
  expect((await scored(server.deps, name)).size).toBe(1);
});

test('a sheet is opened with the values that the run saw, though they were corrected since', async () => {
  const name = await park('opened');
  const run = await scored(server.deps, name);
  const [one] = records.filter(({ period }) => period === '2025');
  const { enterpriseId, values } = one as Revision;
  await commitRecords(
    server.deps.store,
    name,
    [{ ...(one as Revision), values: { ...values, rd_expense_y0: 1.25 } }],
    'edit',
  );
  const read = await readSheet(server.deps, callerOf(name), name, run.id, enterpriseId);
  expect(read.sheet).toEqual(expected.byId.get(enterpriseId));
  expect(read.record).toEqual({ change: 1, values });
  expect(read.names.nodes.map(({ id }) => id)).toEqual(Object.keys(read.sheet.nodes));
  const viewed = await readSheet(server.deps, callerOf(name, 'viewer'), name, run.id, enterpriseId);
  expect(viewed.record).toBeNull();
});
