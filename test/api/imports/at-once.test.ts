import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOf, formOf, type ImportPark, parkOfImports, ruleSet } from './park-of-imports.ts';

let park: ImportPark;
beforeAll(async () => {
  park = await parkOfImports();
});
afterAll(() => park.close());

const base = '/parks/hitech/records';
const size = 4000;
const table = (period: string, column: string, cellOf: (row: number) => unknown, rows = size) =>
  `enterpriseId,period,${column}\n${Array.from({ length: rows }, (_, row) => `E${row},${period},${cellOf(row)}\n`).join('')}`;
const begin = async (content: string) => {
  const { body } = await park.administrator.post(`${base}/imports`, formOf(content));
  return { job: body.id as string, id: body.request.import as string };
};
const stateOf = async (id: string) => (await park.administrator.get(`${base}/imports/${id}`)).body;
const revisions = () => park.server.deps.store.park('hitech').recordRevisions;

test('two imports of the same records at once are both whole, one after the other: no value is lost', async () => {
  await park.upload(table('2025', 'remark', (row) => `r${row}`));
  const begun = await Promise.all([
    begin(table('2025', 'revenue', (row) => row)),
    begin(table('2025', 'staff', (row) => row * 2)),
  ]);
  for (const { job } of begun) expect(await endOf(park.administrator, job)).toMatchObject({ state: 'succeeded' });
  const changes = await Promise.all(begun.map(async ({ id }) => (await stateOf(id)).change));
  expect(changes.sort()).toEqual([2, 3]);
  let after = '';
  let seen = 0;
  do {
    const { body } = await park.administrator.get(`${base}?period=2025&limit=200${after}`);
    for (const { enterpriseId, values } of body.items) {
      const row = Number(enterpriseId.slice(1));
      expect(values).toEqual({ remark: `r${row}`, revenue: row, staff: row * 2 });
      seen += 1;
    }
    after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`;
  } while (after !== '');
  expect(seen).toBe(size);
  // What an attempt wrote that came too late is not left behind.
  expect(await revisions().count([{ field: 'period', is: '2025' }])).toBe(3 * size);
});

test('an edit while a file is read is kept by the import, whichever of them comes first', async () => {
  await park.upload(table('2024', 'revenue', () => 1));
  const { job, id } = await begin(table('2024', 'revenue', (row) => row + 5));
  const edited: string[] = [];
  for (const enterpriseId of ['E3', 'E1999', 'E3999']) {
    await delay(100);
    const { headers } = await park.administrator.get(`${base}/2024/${enterpriseId}`);
    const { status } = await park.administrator.patch(
      `${base}/2024/${enterpriseId}`,
      { field: 'remark', value: 'kept', reason: 'x', ruleSet, version: 1 },
      { 'if-match': headers.get('etag') ?? '' },
    );
    if (status === 200) edited.push(enterpriseId);
  }
  expect(await endOf(park.administrator, job)).toMatchObject({ state: 'succeeded' });
  expect(edited.length).toBeGreaterThan(0);
  for (const enterpriseId of edited) {
    const { body } = await park.administrator.get(`${base}/2024/${enterpriseId}`);
    expect(body.values).toEqual({ remark: 'kept', revenue: Number(enterpriseId.slice(1)) + 5 });
  }
  expect((await stateOf(id)).counts).toMatchObject({ rows: size, changed: size });
});

test('a period that is deleted while a file of it is read does not come back with the file', async () => {
  await park.upload(table('2023', 'staff', () => 7));
  const { job } = await begin(table('2023', 'revenue', (row) => row));
  await park.administrator.del(`${base}/2023`, { reason: 'x' });
  await endOf(park.administrator, job);
  const { body } = await park.administrator.get(`${base}?period=2023&limit=200`);
  // Deleted before the import or after it: in no case with a value from before.
  for (const { values } of body.items) expect(values).not.toHaveProperty('staff');
});

test('an import that is cancelled leaves nothing behind, and can be started again', async () => {
  const { job, id } = await begin(table('2022', 'revenue', (row) => row, 60_000));
  await park.administrator.post(`/jobs/${job}/cancel`);
  expect(await endOf(park.administrator, job)).toMatchObject({ state: 'cancelled' });
  expect(await stateOf(id)).toMatchObject({ state: 'uploaded', change: null });
  expect(await revisions().count([{ field: 'period', is: '2022' }])).toBe(0);
  const { one } = await park.start(id, { mode: 'all' });
  expect(one).toMatchObject({ state: 'imported', counts: { added: 60_000 } });
  expect((await park.administrator.post(`${base}/imports/${id}/start`, { mode: 'all' })).status).toBe(409);
  expect((await park.administrator.del(`${base}/imports/${id}`)).status).toBe(409);
});

test('of two who start the same import at once, one is told that it is under way', async () => {
  const { id } = await park.upload(
    table('2021', 'revenue', (row) => row),
    { preview: true },
  );
  const both = await Promise.all(
    [1, 2].map(() => park.administrator.post(`${base}/imports/${id}/start`, { mode: 'all' })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
  const { body } = both.find(({ status }) => status === 202) ?? { body: undefined };
  expect((await park.administrator.del(`${base}/imports/${id}`)).status).toBe(409);
  expect(await endOf(park.administrator, body.id)).toMatchObject({ state: 'succeeded' });
});
