import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile, datasetOf, score, sheetOf, tableOf } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { eventsOf } from '../jobs/events.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, type Revision, suzhou } from '../runs/park-of-records.ts';

/** Everything in it depends on the enterprise alone, but for who fits the quota. */
const alone: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '小' },
  fields: [
    { id: 'revenue', name: { 'zh-CN': '营收' }, type: 'number', min: 0, max: 1000 },
    { id: 'staff', name: { 'zh-CN': '人数' }, type: 'integer' },
    { id: 'hightech', name: { 'zh-CN': '高企' }, type: 'boolean' },
    { id: 'founded', name: { 'zh-CN': '成立' }, type: 'date' },
    { id: 'note', name: { 'zh-CN': '备注' }, type: 'string' },
    { id: 'kind', name: { 'zh-CN': '类' }, type: 'enum', options: [{ value: 'A', name: { 'zh-CN': '甲' } }] },
  ],
  tree: {
    ...{ id: 'total', name: { 'zh-CN': '总' } },
    children: [
      {
        ...{ id: 'growth', name: { 'zh-CN': '增长' }, formula: 'growth(revenue, prev(revenue)) * 100' },
        scoring: { method: 'linear', from: 0, to: 100 },
      },
    ],
  },
  applications: [
    { id: 'loan', name: { 'zh-CN': '贷' }, quota: { count: 1, orderBy: [{ fact: 'total', descending: true }] } },
  ],
};

const path = '/parks/east/evaluate';
let server: TestServer;
let people: People;

async function published(definition: Definition): Promise<{ ruleSet: string; version: number }> {
  const { body } = await people.administrator.post('/parks/east/rule-sets', { definition });
  const to = `/parks/east/rule-sets/${body.id}/versions`;
  expect((await people.administrator.post(to, { reason: 'r', draftRevision: 1 })).body).toMatchObject({ number: 1 });
  return { ruleSet: body.id, version: 1 };
}

let own: Awaited<ReturnType<typeof published>>;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  own = await published(alone);
});
afterAll(() => server.close());

const record = { enterpriseId: 'E1', name: '企业', period: '2025', revenue: 150 };
const history = [{ period: '2024', revenue: 100 }];

test('a record is scored by a version with its reasons, and nothing is told that the others decide', async () => {
  const { status, body } = await people.reviewer.post(path, { ...own, record, history });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    population: null,
    sheet: {
      ...{ enterpriseId: 'E1', name: '企业', status: 'scored', total: 50, rank: null, percentile: null },
      nodes: { growth: { value: 50, mark: 50, missing: null } },
      applications: { loan: { eligible: true, selected: null, reasons: [] } },
    },
  });
});

test('a missing value is told with its reason', async () => {
  const { body } = await people.reviewer.post(path, { ...own, record });
  expect(body.sheet.nodes.growth).toMatchObject({ value: null, mark: 0, missing: { fields: ['revenue'] } });
});

test('the same is said by a draft, and by the definition itself', async () => {
  const byVersion = await people.reviewer.post(path, { ...own, record, history });
  const byDraft = await people.reviewer.post(path, { ruleSet: own.ruleSet, version: 'draft', record, history });
  const byItself = await people.reviewer.post(path, { definition: alone, record, history });
  expect(byDraft.body).toEqual(byVersion.body);
  expect(byItself.body).toEqual(byVersion.body);
});

test('a draft that was saved anew is evaluated anew', async () => {
  const changed = { ...alone, scale: { full: 10, decimals: 1 } };
  const draft = `/parks/east/rule-sets/${own.ruleSet}/draft`;
  const { headers } = await people.administrator.get(draft);
  await people.administrator.put(draft, { definition: changed }, { 'if-match': headers.get('etag') ?? '' });
  const { body } = await people.reviewer.post(path, { ruleSet: own.ruleSet, version: 'draft', record, history });
  expect(body.sheet.total).toBe(5);
  expect((await people.reviewer.post(path, { ...own, record, history })).body.sheet.total).toBe(50);
});

test.each([
  { field: 'revenue', value: '150', why: 'a text' },
  { field: 'revenue', value: -1, why: 'below the minimum' },
  { field: 'revenue', value: 1000.5, why: 'above the maximum' },
  { field: 'revenue', value: true, why: 'a boolean' },
  { field: 'staff', value: 1.5, why: 'not whole' },
  { field: 'hightech', value: 1, why: 'a number' },
  { field: 'founded', value: '2025-02-30', why: 'a day that there is not' },
  { field: 'founded', value: 20250101, why: 'a number' },
  { field: 'kind', value: 'B', why: 'no option' },
  { field: 'kind', value: ['A'], why: 'a list' },
  { field: 'note', value: { $gt: '' }, why: 'an object' },
  { field: 'period', value: '2025Q5', why: 'no period' },
  { field: 'enterpriseId', value: '', why: 'empty' },
  { field: 'revenu', value: 1, why: 'no field' },
  { field: 'constructor', value: 1, why: 'no field' },
])('$field $value is refused at its place: $why', async ({ field, value }) => {
  const { status, body } = await people.reviewer.post(path, { ...own, record: { ...record, [field]: value }, history });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'evaluate.wrongValues' });
  expect(body.errors).toMatchObject([{ pointer: `/record/${field}` }]);
});

test('every fault is told at once, those of earlier records too', async () => {
  const { body } = await people.reviewer.post(path, {
    ...own,
    record: { revenue: 'x', staff: 'y' },
    history: [
      { period: '2024', revenue: -1 },
      { period: '2024', enterpriseId: 'other' },
    ],
  });
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    ...['/history/0/revenue', '/history/1/enterpriseId', '/history/1/period'],
    ...['/record/period', '/record/revenue', '/record/staff'],
  ]);
});

test('null is a missing value of every field', async () => {
  const cells = Object.fromEntries(alone.fields.map(({ id }) => [id, null]));
  expect((await people.reviewer.post(path, { ...own, record: { ...record, ...cells } })).status).toBe(200);
});

test('it has to be said by what to evaluate, once', async () => {
  const codeOf = async (wish: object) => (await people.reviewer.post(path, { record, ...wish })).body.code;
  expect(await codeOf({})).toBe('evaluate.source');
  expect(await codeOf({ ruleSet: own.ruleSet })).toBe('version.needed');
  expect(await codeOf({ ...own, definition: alone })).toBe('definition.oneSource');
  expect(await codeOf({ ...own, version: 9 })).toBe('version.unknown');
  expect(await codeOf({ ...own, run: '0'.repeat(26) })).toBe('run.unknown');
});

test('a definition with errors evaluates nothing, and is told where they are', async () => {
  const { status, body } = await people.reviewer.post(path, { definition: { ...alone, fields: [] }, record });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'definition.wrong' });
  expect(body.errors[0].pointer).toMatch(/^\/definition\/tree/);
  const surplus = await people.reviewer.post(path, { definition: { ...alone, surplus: 1 }, record });
  expect(surplus.body.errors).toMatchObject([{ pointer: '/definition/surplus' }]);
});

test('a viewer may not evaluate', async () => {
  expect((await people.viewer.post(path, { ...own, record })).status).toBe(403);
});

const torch = templateNamed('torch')?.definition as Definition;
const ranked: Definition = {
  ...alone,
  applications: [
    { id: 'top', name: { 'zh-CN': '前' }, when: { all: [{ fact: 'rank', operator: 'lessThan', value: 3 }] } },
  ],
};

test.each([
  { what: 'a method that compares', more: { scoring: { method: 'percentile' } }, others: 'growth' },
  { what: 'a median for what is missing', more: { missing: 'median' }, others: 'growth' },
])('without a run nothing is told where $what needs the others', async ({ more, others }) => {
  const [growth] = alone.tree.children;
  const definition = { ...alone, tree: { ...alone.tree, children: [{ ...growth, ...more }] } };
  const { status, body } = await people.reviewer.post(path, { definition, record });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'evaluate.needsRun' });
  expect(body.message.en).toContain(others);
});

test('nor where a decision reads the rank, or grades are shares of the ranking', async () => {
  const grades = [{ id: 'best', name: { 'zh-CN': '优' }, top: 0.1 }];
  for (const definition of [ranked, { ...alone, grades }])
    expect((await people.reviewer.post(path, { definition, record })).body.code).toBe('evaluate.needsRun');
  expect((await people.reviewer.post(path, { definition: torch, record: { period: '2025' } })).status).toBeLessThan(
    500,
  );
});

test("against a run's statistics each of its enterprises gets the very bits that it got in the run", async () => {
  const records = inventedRecords(60, 2);
  await commitRecords(server.deps.store, 'east', records);
  const version = await published(suzhou);
  const { body: job } = await people.administrator.post('/parks/east/runs', { ...version, period: '2025' });
  await eventsOf(await people.administrator.open(`/api/v1/jobs/${job.id}/events`));
  const run = job.id.slice('east.'.length);
  const flat = ({ period, enterpriseId, name, values }: Revision) => ({ ...values, period, enterpriseId, name });
  const dataset = datasetOf(tableOf(suzhou.fields, records.map(flat)), '2025');
  const scored = score(compile(suzhou), dataset);
  for (const row of [0, 17, 59]) {
    const enterpriseId = dataset.enterpriseIds[row] as string;
    const mine = records.filter((one) => one.enterpriseId === enterpriseId).map(flat);
    const { body } = await people.auditor.post(path, {
      run,
      record: mine.find(({ period }) => period === '2025'),
      history: mine.filter(({ period }) => period !== '2025'),
    });
    const { applications: _own, ...sheet } = body.sheet;
    const { applications: _theirs, ...expected } = sheetOf(scored, row);
    expect(sheet).toEqual(expected);
    expect(body.population).toBe(run);
  }
  const other = await people.auditor.post(path, { ...own, run, record });
  expect(other.body.code).toBe('evaluate.otherRun');
});
