import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { shifted } from '../../../rules/lineage/shifted.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { inventedRecords, suzhou } from '../runs/park-of-records.ts';
import { ended, imported, madeVersion } from './made.ts';

let server: TestServer;
/** `east` publishes, `west` follows, `north` is told of nothing that is not shared with it. */
let east: People;
let west: People;
let north: People;
let source: string;

const plain: Definition = { ...suzhou, tests: suzhou.tests?.slice(0, 1) ?? [] };

beforeAll(async () => {
  server = await startTestServer();
  [east, west, north] = (await Promise.all(['east', 'west', 'north'].map((park) => parkWithPeople(server, park)))) as [
    People,
    People,
    People,
  ];
  source = await madeVersion(east, 'east', plain);
}, 120_000);
afterAll(() => server.close());

const wish = (more: object = {}) => ({
  ...{ ruleSet: source, version: 1, name: { 'zh-CN': '东区模板', en: 'East' }, audience: ['west'], notes: '首次发行' },
  ...more,
});
const publish = async (more: object = {}) => (await east.administrator.post('/parks/east/templates', wish(more))).body;

describe('The gallery', () => {
  test('shows the program’s templates with their numbers, sources and pictures', async () => {
    const { body } = await west.viewer.get('/templates');
    const heading = body.items.find(({ id }: { id: string }) => id === 'suzhou');
    expect(heading).toMatchObject({
      ...{ dimensions: 4, indicators: 72, stages: 4, fields: suzhou.fields.length, owner: null, release: 1 },
      ...{ illustrative: 72, basis: suzhou.basis, withdrawn: false, own: null },
    });
    expect(heading.outline.filter(({ depth }: { depth: number }) => depth === 1)).toHaveLength(4);
    const deepest = heading.outline.filter(({ depth }: { depth: number }) => depth === 2);
    expect(deepest.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('shows a park’s template to the parks that it is shared with, and tells others nothing of it', async () => {
    const { id } = await publish();
    const idsOf = async (people: People, path: string) =>
      (await people.viewer.get(path)).body.items.map((one: { id: string }) => one.id);
    expect(await idsOf(west, '/parks/west/templates')).toContain(id);
    expect(await idsOf(east, '/parks/east/templates')).toContain(id);
    expect(await idsOf(north, '/parks/north/templates')).not.toContain(id);
    expect(await idsOf(west, '/templates')).not.toContain(id);
    for (const [people, path] of [
      [north, `/parks/north/templates/${id}`],
      [north, `/templates/${id}`],
      [north, `/parks/north/templates/${id}/mapping`],
    ] as const)
      expect(await people.administrator.get(path)).toMatchObject({ status: 404, body: { code: 'template.unknown' } });
    expect(await north.administrator.post('/parks/north/rule-sets', { template: id })).toMatchObject({
      status: 422,
      body: { code: 'template.unknown' },
    });
    const seen = await west.viewer.get(`/parks/west/templates/${id}`);
    expect(seen.body).toMatchObject({ owner: { park: 'east', name: { 'zh-CN': '园区 east' } }, own: null });
  });

  test('what is published to all is everybody’s', async () => {
    const { id } = await publish({ audience: 'all' });
    expect((await north.viewer.get(`/templates/${id}`)).body).toMatchObject({ id, name: { en: 'East' }, release: 1 });
  });

  test('tests, which hold values of enterprises, come along only where the publisher says so', async () => {
    const without = await publish();
    expect(without.definition.tests).toBeUndefined();
    const { tests: _tests, ...rest } = plain;
    expect(without.definitionHash).toBe(definitionHash(rest));
    expect((await publish({ tests: true })).definition.tests).toEqual(plain.tests);
  });

  test('a release is added and never changed; what has not changed is no release', async () => {
    const { id } = await publish();
    const again = await east.administrator.post(`/parks/east/templates/${id}/releases`, { version: 1 });
    expect(again).toMatchObject({ status: 409, body: { code: 'template.same' } });
    const added = await east.administrator.post(`/parks/east/templates/${id}/releases`, {
      version: 1,
      tests: true,
      notes: '加测试',
    });
    expect(added).toMatchObject({ status: 201, body: { release: 2 } });
    expect(added.body.releases.map(({ number, notes }: { number: number; notes: string }) => [number, notes])).toEqual([
      [2, '加测试'],
      [1, '首次发行'],
    ]);
    const first = await west.viewer.get(`/parks/west/templates/${id}?release=1`);
    expect(first.body).toMatchObject({ release: 1, definitionHash: added.body.releases[1].hash });
    expect((await west.viewer.get(`/parks/west/templates/${id}?release=3`)).status).toBe(404);
    const [entry] = (await east.auditor.get('/parks/east/audit?limit=1')).body.items;
    expect(entry).toMatchObject({
      action: 'template.release',
      subject: `templates/${id}/releases/2`,
      reason: '加测试',
    });
  });

  test('a park can’t be named that does not exist, and only who published may change a template', async () => {
    expect(await east.administrator.post('/parks/east/templates', wish({ audience: ['nowhere'] }))).toMatchObject({
      status: 422,
      body: { code: 'template.park', errors: [{ pointer: '/audience/0' }] },
    });
    const { id } = await publish();
    expect((await west.administrator.patch(`/parks/west/templates/${id}`, { withdrawn: true })).status).toBe(404);
    expect((await west.administrator.post(`/parks/west/templates/${id}/releases`, { version: 1 })).status).toBe(404);
    for (const role of ['reviewer', 'auditor', 'viewer', 'invited'] as const)
      expect((await east[role].post('/parks/east/templates', wish())).status).toBe(403);
  });

  test('a withdrawn template begins nothing new, and who follows it still gets its releases', async () => {
    const { id } = await publish();
    const { body: clone } = await west.administrator.post('/parks/west/rule-sets', { template: id });
    const withdrawn = await east.administrator.patch(`/parks/east/templates/${id}`, { withdrawn: true });
    expect(withdrawn.body).toMatchObject({ withdrawn: true });
    const listed = (await west.viewer.get('/parks/west/templates')).body.items;
    expect(listed.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await west.administrator.post('/parks/west/rule-sets', { template: id })).status).toBe(422);
    expect((await east.administrator.post('/parks/east/rule-sets', { template: id })).body.code).toBe(
      'template.withdrawn',
    );
    await east.administrator.post(`/parks/east/templates/${id}/releases`, { version: 1, tests: true });
    expect((await west.viewer.get(`/parks/west/rule-sets/${clone.id}`)).body.origin).toMatchObject({
      release: 1,
      latest: 2,
    });
    expect((await west.viewer.get(`/parks/west/rule-sets/${clone.id}/upstream`)).body).toMatchObject({
      ...{ release: 1, latest: 2, template: { id, withdrawn: true } },
    });
  });
});

describe('Cloning', () => {
  const own = (id: string): Field => {
    const { min: _min, max: _max, ...field } = plain.fields.find((one) => one.id === id) as Field;
    return field;
  };
  /** What the park calls its data: one field by the same id, one by its name, one by its name and in another unit. */
  const ownFields: readonly Field[] = [
    own('est_date'),
    { ...own('rd_expense_y0'), id: 'rd' },
    { ...own('revenue_y0'), id: 'sales', unit: '千元', name: { 'zh-CN': '上年度营业收入（千元）' } },
    { ...own('staff_total_y0'), id: 'heads', type: 'string' },
  ];
  let park: string;

  beforeAll(async () => {
    const { body } = await west.administrator.post('/parks/west/rule-sets', {
      definition: {
        formatVersion: 1,
        name: { 'zh-CN': '本园区' },
        fields: ownFields,
        tree: { id: 'total', name: { 'zh-CN': '总分' }, children: [] },
      },
    });
    park = body.id;
  });

  const proposed = async () =>
    (await west.auditor.get(`/parks/west/templates/suzhou/mapping?ruleSet=${park}`)).body.fields as readonly {
      readonly id: string;
    }[];

  test('finds the park’s fields by id, by name and by unit, and says what is missing and what does not fit', async () => {
    const fields = new Map((await proposed()).map((field) => [field.id, field]));
    expect(fields.get('est_date')).toMatchObject({ to: 'est_date', by: 'id' });
    expect(fields.get('rd_expense_y0')).toMatchObject({ to: 'rd', by: 'name' });
    expect(fields.get('revenue_y0')).toMatchObject({ to: 'sales', by: 'name', unit: '万元' });
    expect(fields.get('staff_total_y0')).toMatchObject({ to: null, misfit: { to: 'heads', why: 'type' } });
    expect(fields.get('net_profit_y0')).toMatchObject({ to: null, by: null, misfit: null });
  });

  test('takes the park’s ids and units, and gives every enterprise the same score', async () => {
    const mapping = { ruleSet: park, fields: { revenue_y0: 'sales', rd_expense_y0: 'rd' } };
    const { status, body } = await west.administrator.post('/parks/west/rule-sets', { template: 'suzhou', mapping });
    expect(status).toBe(201);
    const { definition } = (await west.auditor.get(`/parks/west/rule-sets/${body.id}/draft`)).body;
    expect(definition.fields.find(({ id }: Field) => id === 'sales')).toEqual(ownFields[2]);
    expect((await west.auditor.get(`/parks/west/rule-sets/${body.id}/upstream`)).body).toMatchObject({
      ids: { field: { revenue_y0: 'sales', rd_expense_y0: 'rd' } },
      units: { sales: '千元' },
    });
    const record = plain.tests?.[0]?.record as Readonly<Record<string, number>>;
    const { revenue_y0: revenue = 0, rd_expense_y0: rd, ...rest } = record;
    const totalOf = async (rules: unknown, cells: object) =>
      (await west.administrator.post('/parks/west/evaluate', { definition: rules, record: cells })).body;
    const [before, after] = [
      await totalOf(plain, record),
      await totalOf({ ...definition, tests: [] }, { ...rest, sales: shifted(revenue, 1), rd }),
    ];
    expect(after).toMatchObject({ sheet: { total: before.sheet.total, grade: before.sheet.grade } });
    expect(before.sheet.total).toBeGreaterThan(0);
  });

  test.each<{ what: string; fields: object; code: string }>([
    { what: 'a field that the template has not', fields: { nothing: 'sales' }, code: 'mapping.unknown' },
    { what: 'a field that the park has not', fields: { revenue_y0: 'nothing' }, code: 'mapping.noField' },
    { what: 'one field for two', fields: { revenue_y0: 'sales', revenue_y1: 'sales' }, code: 'mapping.twice' },
    { what: 'a field of another type', fields: { staff_total_y0: 'heads' }, code: 'mapping.type' },
    { what: 'a field of another kind of unit', fields: { staff_total_y0: 'sales' }, code: 'mapping.unit' },
  ])('refuses $what, with its place', async ({ fields, code }) => {
    const refused = await west.administrator.post('/parks/west/rule-sets', {
      template: 'suzhou',
      mapping: { ruleSet: park, fields },
    });
    expect(refused).toMatchObject({ status: 422, body: { code } });
    expect(refused.body.errors.at(-1).pointer).toMatch(/^\/mapping\/fields\//);
  });

  test('is tried on the park’s own records before anything is made of it', async () => {
    await imported(server.deps.store, 'west', inventedRecords(300));
    const before = (await west.viewer.get('/parks/west/rule-sets')).body.items.length;
    const started = await west.auditor.post('/parks/west/trials', { template: 'torch', period: '2025' });
    expect(started.status).toBe(202);
    const { state, result } = await ended(west.auditor, started.body.id);
    expect(state).toBe('succeeded');
    expect(result).toMatchObject({ period: '2025', size: 300, wrongValues: 0, before: null });
    expect(result.summary.byStatus.scored).toBeGreaterThan(100);
    expect(result.summary.histogram).toHaveLength(20);
    expect(result.indicators).toHaveLength(18);
    const fields = new Map(result.fields.map(({ id, known }: { id: string; known: number }) => [id, known]));
    expect(fields.get('revenue_y0')).toBeGreaterThan(250);
    expect((await west.viewer.get('/parks/west/rule-sets')).body.items).toHaveLength(before);
    expect((await west.viewer.post('/parks/west/trials', { template: 'torch', period: '2025' })).status).toBe(403);
    expect((await west.auditor.post('/parks/west/trials', { period: '2025' })).body.code).toBe('trial.source');
    const noRecords = await west.auditor.post('/parks/west/trials', { template: 'torch', period: '1999' });
    expect((await ended(west.auditor, noRecords.body.id)).problem.code).toBe('trial.noRecords');
  });

  test('columns of the records count as the park’s own fields, with how many enterprises have them', async () => {
    const { body } = await west.auditor.get('/parks/west/templates/torch/mapping');
    expect(body).toMatchObject({ period: '2025', records: 300 });
    const revenue = body.fields.find(({ id }: Field) => id === 'revenue_y0');
    expect(revenue).toMatchObject({ to: 'revenue_y0', by: 'id', used: true });
    expect(revenue.known).toBeGreaterThan(250);
  });

  test('a column that no rule set declares yet is taken as it is called', async () => {
    const fields = new Map((await proposed()).map((field) => [field.id, field]));
    expect(fields.get('net_profit_y0')).toMatchObject({ to: 'net_profit_y0', by: 'id' });
    const mapping = { ruleSet: park, fields: { net_profit_y0: 'net_profit_y0', revenue_y0: 'sales' } };
    const { status, body } = await west.administrator.post('/parks/west/rule-sets', { template: 'suzhou', mapping });
    expect(status).toBe(201);
    const { definition } = (await west.auditor.get(`/parks/west/rule-sets/${body.id}/draft`)).body;
    expect(definition.fields.map(({ id }: Field) => id)).toContain('net_profit_y0');
  });
});
