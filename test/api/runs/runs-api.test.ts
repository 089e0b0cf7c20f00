import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { eventsOf } from '../jobs/events.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, type Revision, suzhou } from './park-of-records.ts';
import { order } from './run-order.ts';

const records = inventedRecords(130, 1);
/** A name that a spreadsheet would take for a formula. */
const formula = '=HYPERLINK("http://evil.example")';
const named = records.map((one, index): Revision => (index === 0 ? { ...one, name: formula } : one));
let server: TestServer;
let people: People;
let run: string;

async function finished(job: string): Promise<void> {
  await eventsOf(await people.administrator.open(`/api/v1/jobs/${job}/events`));
}

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  const { store } = server.deps;
  await publish(store, 'east', { ...suzhou, name: { 'zh-CN': '积分/规则 2025' } } as Definition);
  await commitRecords(store, 'east', named);
  const { body } = await people.administrator.post('/parks/east/runs', order);
  await finished(body.id);
  run = body.id.slice('east.'.length);
});
afterAll(() => server.close());

const path = () => `/parks/east/runs/${run}`;

test('a finished run is listed and read with its summary and hashes', async () => {
  const listed = await people.viewer.get('/parks/east/runs?period=2025');
  expect(listed.body).toMatchObject({ items: [{ id: run, state: 'succeeded' }], unfinished: [], next: null });
  expect((await people.viewer.get('/parks/east/runs?period=2024')).body.items).toEqual([]);
  const { body } = await people.viewer.get(path());
  expect(body).toMatchObject({
    ...order,
    id: run,
    job: `east.${run}`,
    result: { size: 130, asOf: 1, verification: null },
  });
  expect((await people.viewer.get(`/parks/east/runs/${'0'.repeat(26)}`)).status).toBe(404);
});

test('what is no order of a run is refused', async () => {
  const wrong = [{ ...order, version: 0 }, { ...order, period: '2025Q5' }, { ...order, more: 1 }, {}];
  for (const body of wrong) expect((await people.administrator.post('/parks/east/runs', body)).status).toBe(400);
  expect((await people.administrator.post('/parks/east/runs', { ...order, version: 2 })).status).toBe(422);
  expect((await people.viewer.post('/parks/east/runs', order)).status).toBe(403);
});

test('pages of the ranking hold everyone once, best first', async () => {
  const seen: { position: number; rank: number | null }[] = [];
  let after = '';
  for (;;) {
    const { body } = await people.viewer.get(`${path()}/sheets?limit=50${after}`);
    expect(body.total).toBe(130);
    seen.push(...body.items);
    if (body.next === null) break;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
  expect(seen.map(({ position }) => position)).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
});

test('the ranking is filtered by status, stage, grade, industry and a part of the name; the total is of those', async () => {
  const all = (await people.viewer.get(`${path()}/sheets?limit=200`)).body.items;
  const [best] = all;
  const filters = {
    stage: best.stage,
    grade: best.grade,
    status: 'scored',
    industry: best.industry,
    name: best.name.slice(2, 6),
  };
  for (const [field, value] of Object.entries(filters)) {
    const { body } = await people.viewer.get(`${path()}/sheets?limit=200&${field}=${encodeURIComponent(value)}`);
    const expected = all.filter((one: Record<string, string | null>) =>
      field === 'name' ? one.name?.includes(value) : one[field] === value,
    );
    expect(expected.length, field).toBeGreaterThan(0);
    expect(body.items, field).toEqual(expected);
    expect(body.total, field).toBe(expected.length);
  }
  const both = `stage=${best.stage}&status=scored`;
  const { body } = await people.viewer.get(`${path()}/sheets?limit=200&${both}`);
  expect(body.total).toBe(body.items.length);
  expect((await people.viewer.get(`${path()}/sheets?grade=none`)).body).toMatchObject({ items: [], total: 0 });
  expect((await people.viewer.get(`${path()}/sheets?status=best`)).status).toBe(400);
  expect((await people.viewer.get(`${path()}/sheets?after=nonsense`)).status).toBe(400);
});

test('a sheet tells all; who is no administrator is written down as having read it', async () => {
  const [{ enterpriseId }] = (await people.viewer.get(`${path()}/sheets?limit=1`)).body.items;
  const { body } = await people.administrator.get(`${path()}/sheets/${enterpriseId}`);
  expect(body).toMatchObject({ run, period: '2025', position: 1, size: 130, sheet: { enterpriseId, rank: 1 } });
  expect(body.record.values).toEqual(records.find((one) => one.enterpriseId === enterpriseId)?.values);
  expect((await people.auditor.get(`${path()}/sheets/${enterpriseId}`)).body).toEqual(body);
  expect((await people.viewer.get(`${path()}/sheets/${enterpriseId}`)).body.record).toBeNull();
  const { body: audit } = await people.auditor.get('/parks/east/audit?action=sheet.read');
  expect(audit.items).toHaveLength(2);
  expect(audit.items[0].subject).toBe(`runs/${run}/sheets/${enterpriseId}`);
  expect((await people.viewer.get(`${path()}/sheets/NOBODY`)).status).toBe(404);
});

test('a run is exported as CSV, in which nothing is taken for a formula', async () => {
  const { status, headers, body } = await people.auditor.get(`${path()}/export?format=csv`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const file = /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';
  expect(decodeURIComponent(file)).toBe('积分_规则 2025-2025.csv');
  const lines = String(body).trimEnd().split('\r\n');
  expect(lines).toHaveLength(131);
  expect(body).toContain(`"'${formula.replaceAll('"', '""')}"`);
  expect((await people.viewer.get(`${path()}/export?format=csv`)).status).toBe(403);
});

test('as JSON it is what `canopy score` writes', async () => {
  const { body, headers } = await people.auditor.get(`${path()}/export?format=json`);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(body).toMatchObject({ period: '2025' });
  expect(body.sheets).toHaveLength(130);
  const { enterpriseId } = body.sheets[0];
  const one = await people.administrator.get(`${path()}/sheets/${enterpriseId}`);
  expect(body.sheets[0]).toEqual(one.body.sheet);
});

test('as a workbook it has the ranking and every indicator', async () => {
  const { bytes, headers } = await people.auditor.get(`${path()}/export?format=xlsx&language=zh-CN`);
  expect(headers.get('content-disposition')).toContain('.xlsx');
  const workbook = read(bytes);
  expect(workbook.SheetNames).toEqual(['积分排名', '指标明细']);
  const rows = utils.sheet_to_json(workbook.Sheets.积分排名 as never) as Record<string, unknown>[];
  expect(rows).toHaveLength(130);
  expect(rows[0]).toMatchObject({ 排名: 1 });
});

test('a run is verified, and says so', async () => {
  const { status, body } = await people.auditor.post(`${path()}/verify`);
  expect(status).toBe(202);
  await finished(body.id);
  const { body: page } = await people.viewer.get(`${path()}/verifications`).then(async (refused) => {
    expect(refused.status).toBe(403);
    return people.auditor.get(`${path()}/verifications`);
  });
  expect(page.items).toMatchObject([{ run, report: { agrees: true, enterprises: 130 } }]);
  expect((await people.viewer.get(path())).body.result.verification).toMatchObject({ agrees: true });
});
