import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../client.ts';
import { type ImportPark, parkOfImports, ruleSet } from '../imports/park-of-imports.ts';

let park: ImportPark;
let admin: Client;
const base = '/parks/hitech/records';
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const code = (row: number) => `E${String(row).padStart(4, '0')}`;
// biome-ignore lint/suspicious/noExplicitAny: a test looks at what came back.
const ids = (body: any): string[] => body.items.map((one: { enterpriseId: string }) => one.enterpriseId);

beforeAll(async () => {
  park = await parkOfImports();
  admin = park.administrator;
  const rows = Array.from({ length: 500 }, (_, row) => `${code(row)},企业${String(999 - row)},2025,${row},${row % 7}`);
  await park.upload(lines('enterpriseId,name,period,revenue,staff', ...rows));
});
afterAll(() => park.close());

const edit = (enterpriseId: string, value: unknown, etag: string | undefined, more: object = {}, period = '2025') =>
  admin.patch(
    `${base}/${period}/${enterpriseId}`,
    { field: 'revenue', value, reason: '更正', ruleSet, version: 1, ...more },
    etag === undefined ? {} : { 'if-match': etag },
  );

describe('The list', () => {
  test('goes through all records page by page, in either order, by id or by name', async () => {
    for (const query of ['', '&order=descending', '&sort=name', '&sort=name&order=descending']) {
      const seen: string[] = [];
      let after = '';
      do {
        const { body } = await admin.get(`${base}?period=2025&limit=170${query}${after}`);
        expect(body.items.length).toBeLessThanOrEqual(170);
        seen.push(...ids(body));
        after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`;
      } while (after !== '');
      const rising = Array.from({ length: 500 }, (_, row) => code(row));
      const falls = query.includes('descending') !== query.includes('name');
      expect(seen, query).toEqual(falls ? rising.toReversed() : rising);
    }
  });

  test('is one moment: what is changed while it is read moves nothing', async () => {
    const first = await admin.get(`${base}?period=2025&limit=200`);
    const change = first.body.items[199].change;
    expect((await edit(code(250), 77_777, `"${change}"`)).status).toBe(200);
    const { body } = await admin.get(`${base}?period=2025&limit=200&after=${encodeURIComponent(first.body.next)}`);
    expect(ids(body)[0]).toBe(code(200));
    expect(new Set([...ids(first.body), ...ids(body)]).size).toBe(400);
    const then = body.items.find((one: { enterpriseId: string }) => one.enterpriseId === code(250));
    expect(then.values.revenue).toBe(250);
    const now = await admin.get(`${base}?period=2025&enterpriseId=${code(250)}`);
    expect(now.body.items[0].values.revenue).toBe(77_777);
  });

  test('finds by id and by a part of the name, and shows the fields that are asked for', async () => {
    const one = await admin.get(`${base}?period=2025&enterpriseId=${code(3)}&field=staff&field=constructor`);
    expect(one.body.items).toEqual([
      { enterpriseId: code(3), period: '2025', name: '企业996', values: { staff: 3 }, change: 1 },
    ]);
    const some = await admin.get(`${base}?period=2025&name=${encodeURIComponent('业99')}&limit=4`);
    expect(ids(some.body)).toEqual([code(0), code(1), code(2), code(3)]);
    expect(some.body.next).not.toBeNull();
    expect((await admin.get(`${base}?period=1999`)).body).toEqual({ items: [], next: null });
  });

  test.each([
    ['without a period', ''],
    ['with a period that is none', '?period=25'],
    ['with a foreign cursor', '?period=2025&after=1.abc'],
    ['with a cursor of the future', '?period=2025&after=999.abc'],
    ['with pages too long', '?period=2025&limit=201'],
    ['sorted by what is not sorted by', '?period=2025&sort=revenue'],
    ['with an operator for a value', '?period=2025&enterpriseId[$ne]=1'],
  ])('%s is refused', async (_, query) => {
    expect((await admin.get(`${base}${query}`)).status).toBe(400);
  });
});

describe('One record', () => {
  test('is edited at the revision that its editor saw, with a reason, and tells who set what', async () => {
    const before = await admin.get(`${base}/2025/${code(10)}`);
    expect(before.headers.get('etag')).toBe('"1"');
    expect(before.body.origins).toContainEqual(
      expect.objectContaining({ field: 'revenue', kind: 'import', fileName: 'records.csv' }),
    );

    expect((await edit(code(10), 12.5, undefined)).status).toBe(428);
    const edited = await edit(code(10), 12.5, '"1"');
    expect(edited).toMatchObject({ status: 200, body: { values: { revenue: 12.5, staff: 3 } } });
    const etag = edited.headers.get('etag') ?? '';
    expect(etag).toBe(`"${edited.body.change}"`);

    const late = await edit(code(10), 13, '"1"');
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'ifMatch.stale', present: { values: { revenue: 12.5 } } },
    });
    expect(late.headers.get('etag')).toBe(etag);

    const after = await admin.get(`${base}/2025/${code(10)}`);
    const origin = after.body.origins.find((one: { field: string }) => one.field === 'revenue');
    expect(origin).toMatchObject({ kind: 'edit', reason: '更正', byName: 'administrator-hitech', import: null });
    expect(after.body.origins).toContainEqual(expect.objectContaining({ field: 'staff', change: 1 }));

    const missing = await edit(code(10), null, etag);
    expect(missing.body.values).toEqual({ staff: 3 });
    const { body } = await admin.get(`${base}/2025/${code(10)}/history`);
    expect(body.items.map((one: { differences: unknown }) => one.differences)).toEqual([
      [{ field: 'revenue', before: 12.5, after: null }],
      [{ field: 'revenue', before: 10, after: 12.5 }],
      [
        { field: 'name', before: null, after: '企业989' },
        { field: 'revenue', before: null, after: 10 },
        { field: 'staff', before: null, after: 3 },
      ],
    ]);
  });

  test('a value that is what it was makes no change', async () => {
    expect((await edit(code(20), 20, '"1"')).body).toMatchObject({ change: 1, values: { revenue: 20 } });
  });

  test('of many who edit it at once, one wins', async () => {
    const tries = await Promise.all(Array.from({ length: 10 }, (_, value) => edit(code(30), 1000 + value, '"1"')));
    const won = tries.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 412)).toHaveLength(9);
    const { body } = await admin.get(`${base}/2025/${code(30)}`);
    expect(body.values.revenue).toBe(won[0]?.body.values.revenue);
    expect((await admin.get(`${base}/2025/${code(30)}/history`)).body.items).toHaveLength(2);
  });

  test('of many who edit different records at once, all win', async () => {
    const tries = await Promise.all(Array.from({ length: 10 }, (_, at) => edit(code(40 + at), 5000 + at, '"1"')));
    expect(tries.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(tries.map(({ body }) => body.change)).size).toBe(10);
  });

  test.each([
    ['a text for a number', { value: '5' }, 422],
    ['a number below the least', { value: -1 }, 422],
    ['a fraction for a whole number', { field: 'staff', value: 1.5 }, 422],
    ['a number for a text', { field: 'remark', value: 5 }, 422],
    ['the error of a spreadsheet', { field: 'remark', value: '#REF!' }, 422],
    ['no option of the list', { field: 'industry', value: 'C40' }, 422],
    ['no day', { field: 'foundedOn', value: '2025-02-30' }, 422],
    ['a field that is not there', { field: 'profit', value: 5 }, 422],
    ['a field that every object inherits', { field: 'constructor', value: 5 }, 422],
    ['a rule set that is not there', { ruleSet: '00000000000000000000000000' }, 404],
    ['no reason', { reason: '' }, 400],
    ['a list', { value: [1] }, 400],
  ])('%s is refused', async (_, more, status) => {
    const refused = await edit(code(60), 5, '"1"', more);
    expect(refused.status, JSON.stringify(refused.body)).toBe(status);
    expect((await admin.get(`${base}/2025/${code(60)}`)).body.values).toEqual({ revenue: 60, staff: 4 });
  });

  test('that is not there is a 404, said in the language of whoever asked', async () => {
    const { status, body } = await admin.get(`${base}/2025/E9999`, { 'accept-language': 'zh-CN' });
    expect([status, body.detail, body.message.en]).toEqual([404, '此处没有该企业数据。', 'There is no record here.']);
    expect((await admin.get(`${base}/2025/E9999/history`)).status).toBe(404);
    expect((await edit('E9999', 5, '"1"')).status).toBe(404);
  });

  test('is read by those who see the park, and edited by its administrators only', async () => {
    const path = `${base}/2025/${code(70)}`;
    for (const role of ['reviewer', 'auditor'] as const) expect((await park.people[role].get(path)).status).toBe(200);
    for (const role of ['viewer', 'platform'] as const) expect((await park.people[role].get(path)).status).toBe(403);
    const body = { field: 'revenue', value: 1, reason: 'x', ruleSet, version: 1 };
    for (const role of ['reviewer', 'auditor', 'viewer'] as const)
      expect((await park.people[role].patch(path, body, { 'if-match': '"1"' })).status).toBe(403);
  });
});

describe('A period', () => {
  test('is deleted with a reason; its records stay in the history, and can come again', async () => {
    const file = lines('enterpriseId,period,revenue,staff', 'E1,2024,5,1', 'E2,2024,6,1');
    const first = await park.upload(file);
    expect((await admin.del(`${base}/2024`, {})).status).toBe(400);
    const gone = await admin.del(`${base}/2024`, { reason: '口径有误' });
    expect(gone).toMatchObject({ status: 200, body: { period: '2024', records: 2 } });
    expect(await park.records('2024')).toEqual({});
    expect((await admin.get(`${base}/2024/E1`)).status).toBe(404);
    expect((await edit('E1', 9, `"${first.one.change}"`, {}, '2024')).status).toBe(404);
    expect((await admin.del(`${base}/2024`, { reason: 'again' })).status).toBe(404);

    const again = await park.upload(lines('enterpriseId,period,revenue', 'E1,2024,5'));
    expect(again.one.counts).toMatchObject({ added: 1, changed: 0, valuesKept: 0 });
    expect(await park.records('2024')).toEqual({ E1: { revenue: 5 } });
    const { body } = await admin.get(`${base}/2024/E1/history`);
    expect(body.items.map((one: { kind: string; reason: string | null }) => [one.kind, one.reason])).toEqual([
      ['import', null],
      ['deletion', '口径有误'],
      ['import', null],
    ]);
  });

  test('is listed with its records and its last change', async () => {
    const { body } = await admin.get('/parks/hitech/periods');
    expect(body.items.map((one: { period: string; records: number }) => [one.period, one.records])).toEqual([
      ['2025', 500],
      ['2024', 1],
    ]);
    expect(body.items[0].lastChange).toMatchObject({ kind: 'edit' });
  });
});

test('all of this is in the audit log: who, what and why', async () => {
  const seen = new Map<string, unknown>();
  let after = '';
  do {
    const { body } = await admin.get(`/parks/hitech/audit?limit=100${after}`);
    for (const one of body.items) seen.set(one.action, one);
    after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`;
  } while (after !== '');
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['import.upload', 'import.done', 'record.edit', 'records.deletePeriod']),
  );
  expect(seen.get('records.deletePeriod')).toMatchObject({
    reason: '口径有误',
    subject: 'records/2024',
    details: { records: 2 },
  });
  expect(seen.get('import.done')).toMatchObject({ actor: { username: 'administrator-hitech' } });
  expect((await admin.get('/parks/hitech/audit/verification')).body).toMatchObject({ broken: null });
});
