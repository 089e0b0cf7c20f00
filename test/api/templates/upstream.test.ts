import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition, Group, Indicator } from '../../../schemas/definition.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { inventedRecords } from '../runs/park-of-records.ts';
import { ended, imported, madeVersion, nextVersion } from './made.ts';

let server: TestServer;
/** `east` publishes, `west` follows. */
let east: People;
let west: People;
let source: string;
let template: string;
let clone: string;
let path: string;

const torch = templateNamed('torch')?.definition as Definition;
const { tests: _tests, ...plain } = torch;
const [A = '', B = '', C = ''] = plain.tree.children.map(({ id }) => id);
const indicatorIn = (group: string, at = 0) =>
  (plain.tree.children.find(({ id }) => id === group) as Group).children[at] as Indicator;

const withNode = (definition: Definition, id: string, change: object): Definition => {
  const changed = (node: Definition['tree']): Definition['tree'] => ({
    ...node,
    ...(node.id === id ? change : {}),
    children: node.children.map((child) =>
      'children' in child ? changed(child) : child.id === id ? { ...child, ...change } : child,
    ),
  });
  return { ...definition, tree: changed(definition.tree) };
};
const weighed = (definition: Definition, id: string, weight: number) => withNode(definition, id, { weight });

const loanForThirty: NonNullable<Definition['applications']>[number] = {
  ...{ id: 'loan', name: { 'zh-CN': '积分贷' } },
  when: { all: [{ fact: 'total', operator: 'greaterThanInclusive', value: 40 }] },
  quota: { count: 30, orderBy: [{ fact: 'total', descending: true }] },
};

beforeAll(async () => {
  server = await startTestServer();
  [east, west] = await Promise.all([parkWithPeople(server, 'east'), parkWithPeople(server, 'west')]);
  await imported(server.deps.store, 'west', inventedRecords(200));
}, 120_000);
afterAll(() => server.close());

beforeEach(async () => {
  source = await madeVersion(east, 'east', plain);
  const wish = { ruleSet: source, version: 1, name: { 'zh-CN': '东区模板' }, audience: ['west'] };
  template = (await east.administrator.post('/parks/east/templates', wish)).body.id;
  clone = (await west.administrator.post('/parks/west/rule-sets', { template })).body.id;
  path = `/parks/west/rule-sets/${clone}`;
});

const release = async (definition: Definition, notes = '') => {
  const version = await nextVersion(east, 'east', source, definition);
  const added = await east.administrator.post(`/parks/east/templates/${template}/releases`, { version, notes });
  expect(added.status).toBe(201);
};
const draftNow = async () => (await west.auditor.get(`${path}/draft`)).body;
const change = async (definition: Definition) => {
  const { revision } = await draftNow();
  await west.administrator.put(`${path}/draft`, { definition }, { 'if-match': `"${revision}"` });
};
const sides = async (number = 2) => (await west.auditor.get(`${path}/upstream/merge?release=${number}`)).body;
const merge = async (choices: object = {}, more: object = {}) => {
  const draftRevision = (await draftNow()).revision;
  return west.administrator.post(`${path}/upstream/merge`, { release: 2, choices, draftRevision, ...more });
};

test('a clone says which release it has, and hears of a newer one', async () => {
  const originNow = async () => (await west.viewer.get(path)).body.origin;
  expect(await originNow()).toMatchObject({ template, name: { 'zh-CN': '东区模板' }, release: 1, latest: 1 });
  await release(weighed(plain, A, 77), '提高投入权重');
  expect(await originNow()).toMatchObject({ release: 1, latest: 2 });
  expect((await west.viewer.get(`${path}/upstream`)).body).toMatchObject({
    ...{ release: 1, latest: 2, locks: [] },
    template: { id: template, owner: { park: 'east' } },
    releases: [{ number: 2, notes: '提高投入权重' }, { number: 1 }],
  });
});

test('what only one side changed goes by itself, and the rule set follows the release then', async () => {
  await release(weighed(plain, A, 77));
  await change(weighed(plain, B, 33));
  const merged = await merge();
  expect(merged.status).toBe(200);
  expect(merged.headers.get('etag')).toBe(`"${merged.body.revision}"`);
  const { definition } = await draftNow();
  expect(definitionHash(definition)).toBe(definitionHash(weighed(weighed(plain, A, 77), B, 33)));
  expect((await west.viewer.get(path)).body.origin).toMatchObject({ release: 2, latest: 2 });
  const { items } = (await west.auditor.get('/parks/west/audit?action=upstream.merge&limit=1')).body;
  expect(items[0]).toMatchObject({
    subject: `rule-sets/${clone}/upstream`,
    details: { template, from: 1, to: 2, automatic: 2, decided: 0, locked: 0 },
  });
});

test('what both changed is refused until somebody has chosen, and then is as chosen', async () => {
  await release(weighed(plain, A, 77));
  await change(weighed(plain, A, 11));
  const [item] = conflictsOf(await sides()).filter(({ choice }) => choice === null);
  const refused = await merge();
  expect(refused).toMatchObject({ status: 422, body: { code: 'merge.undecided' } });
  expect(refused.body.errors).toHaveLength(1);
  expect(definitionHash((await draftNow()).definition)).toBe(definitionHash(weighed(plain, A, 11)));
  expect((await merge({ [item?.key ?? '']: 'mine' })).status).toBe(200);
  expect(definitionHash((await draftNow()).definition)).toBe(definitionHash(weighed(plain, A, 11)));
  expect((await west.viewer.get(path)).body.origin.release).toBe(2);
});

test('a locked node stays as upstream has it, whatever is asked for', async () => {
  const locked = await west.administrator.patch(`${path}/upstream`, { locks: [A] });
  expect(locked.body.locks).toEqual([A]);
  await release(weighed(withNode(plain, indicatorIn(A).id, { fullMarks: 50 }), A, 77));
  await change(weighed(weighed(plain, A, 11), B, 33));
  const [item] = conflictsOf(await sides()).filter(({ choice }) => choice === null);
  expect((await merge({ [item?.key ?? '']: 'mine' })).status).toBe(200);
  const expected = weighed(weighed(withNode(plain, indicatorIn(A).id, { fullMarks: 50 }), A, 77), B, 33);
  expect(definitionHash((await draftNow()).definition)).toBe(definitionHash(expected));
  expect(await west.administrator.patch(`${path}/upstream`, { locks: ['nothing'] })).toMatchObject({
    status: 422,
    body: { code: 'lock.unknown', errors: [{ pointer: '/locks/0' }] },
  });
  for (const role of ['reviewer', 'auditor', 'viewer', 'invited'] as const)
    expect((await west[role].patch(`${path}/upstream`, { locks: [] })).status).toBe(403);
});

test('nothing is locked or unlocked in an archived rule set', async () => {
  expect((await west.administrator.patch(path, { archived: true })).status).toBe(200);
  expect(await west.administrator.patch(`${path}/upstream`, { locks: [A] })).toMatchObject({
    ...{ status: 409, body: { code: 'ruleSet.archived' } },
  });
  expect((await west.viewer.get(`${path}/upstream`)).body.locks).toEqual([]);
});

test('a draft that has changed since it was looked at is not written over', async () => {
  await release(weighed(plain, A, 77));
  const { revision } = await draftNow();
  await change(weighed(plain, B, 33));
  expect(await merge({}, { draftRevision: revision })).toMatchObject({ status: 412, body: { code: 'ifMatch.stale' } });
  expect((await west.viewer.get(path)).body.origin.release).toBe(1);
  expect(await merge({}, { draftRevision: revision + 2 })).toMatchObject({ status: 412 });
});

test('what a release adds, removes and renames arrives under the park’s own ids and units', async () => {
  const fields = [{ id: 'sales', name: { 'zh-CN': '销售额' }, type: 'number', unit: '千元' }];
  const definition = {
    formatVersion: 1,
    name: { 'zh-CN': '本园区' },
    fields,
    tree: { id: 't', name: { 'zh-CN': '总' }, children: [] },
  };
  const { body: park } = await west.administrator.post('/parks/west/rule-sets', { definition });
  const mapping = { ruleSet: park.id, fields: { revenue_y0: 'sales' } };
  clone = (await west.administrator.post('/parks/west/rule-sets', { template, mapping })).body.id;
  path = `/parks/west/rule-sets/${clone}`;
  const before = (await draftNow()).definition;
  const reading = indicatorIn(C);
  await release({
    ...withNode(plain, reading.id, { formula: 'revenue_y0 + 1' }),
    fields: [...plain.fields, { id: 'fresh', name: { 'zh-CN': '新' }, type: 'number' }],
  });
  expect((await sides()).base.fields.map(({ id }: { id: string }) => id)).toContain('sales');
  expect((await merge()).status).toBe(200);
  const after = (await draftNow()).definition;
  const formulaOf = (one: Definition) =>
    one.tree.children
      .flatMap((group) => ('children' in group ? group.children : []))
      .find(({ id }) => id === reading.id);
  expect(formulaOf(after)).toMatchObject({ formula: '(sales / 10) + 1' });
  expect(after.fields.find(({ id }: { id: string }) => id === 'sales')).toEqual(fields[0]);
  expect(after.fields).toHaveLength(before.fields.length + 1);
});

describe('The release that was cloned', () => {
  test('is kept by the park, so that a merge works whatever the program’s template becomes', async () => {
    const own = (await west.administrator.post('/parks/west/rule-sets', { template: 'torch' })).body;
    const kept = await server.deps.store.park('west').upstreams.get(`torch.1.${own.origin.definitionHash}`);
    expect(definitionHash(kept?.definition as Definition)).toBe(own.origin.definitionHash);
  });

  test('of a rule set made by an earlier program is found as long as the program has it', async () => {
    const { ruleSets } = server.deps.store.park('west');
    const made = (await west.administrator.post('/parks/west/rule-sets', { template: 'torch' })).body;
    const { revision, ...known } = (await ruleSets.get(made.id)) as NonNullable<
      Awaited<ReturnType<typeof ruleSets.get>>
    >;
    const old = { template: 'torch', definitionHash: made.origin.definitionHash };
    await ruleSets.replace({ ...known, origin: old }, revision);
    expect((await west.viewer.get(`/parks/west/rule-sets/${made.id}`)).body.origin).toMatchObject({
      release: 1,
      latest: 1,
    });
    expect((await west.auditor.get(`/parks/west/rule-sets/${made.id}/upstream/merge`)).status).toBe(200);
    const later = { ...known, origin: { ...old, definitionHash: '0'.repeat(64) } };
    await ruleSets.replace(later, revision + 1);
    expect(await west.auditor.get(`/parks/west/rule-sets/${made.id}/upstream/merge`)).toMatchObject({
      status: 409,
      body: { code: 'upstream.lost' },
    });
  });

  test('is missed where a rule set came from no template', async () => {
    const { body } = await west.administrator.post('/parks/west/rule-sets', { name: { 'zh-CN': '空' } });
    expect(await west.viewer.get(`/parks/west/rule-sets/${body.id}/upstream`)).toMatchObject({
      status: 404,
      body: { code: 'upstream.none' },
    });
  });
});

test('a merge is tried on the park’s records before it is accepted', async () => {
  await release(weighed(plain, A, 77));
  const started = await west.reviewer.post('/parks/west/trials', {
    ruleSet: clone,
    release: 2,
    choices: {},
    period: '2025',
  });
  expect(started.status).toBe(202);
  const { state, result } = await ended(west.reviewer, started.body.id);
  expect(state).toBe('succeeded');
  expect(result.definitionHash).toBe(definitionHash(weighed(plain, A, 77)));
  expect(result.before).toMatchObject({ definitionHash: definitionHash(plain), size: 200 });
  expect(result.summary.mean).not.toBe(result.before.summary.mean);
  expect(definitionHash((await draftNow()).definition)).toBe(definitionHash(plain));
  await change(weighed(plain, A, 11));
  const undecided = { ruleSet: clone, release: 2, period: '2025' };
  expect((await west.reviewer.post('/parks/west/trials', undecided)).body.code).toBe('merge.undecided');
});

test('who gains and who loses by a merge is told by name before it is accepted, and the draft stays', async () => {
  await release({
    ...weighed(plain, A, 77),
    applications: [...(plain.applications ?? []), loanForThirty],
  });
  const before = await draftNow();
  const wish = { ruleSet: clone, release: 2, choices: {}, period: '2025' };
  const started = await west.reviewer.post('/parks/west/trials/impact', wish);
  expect(started.status).toBe(202);
  const { state, result } = await ended(west.reviewer, started.body.id);
  expect(state).toBe('succeeded');
  const { body } = await west.auditor.get(`${path}/impact/${result.impact}`);
  expect(body).toMatchObject({
    isTrial: true,
    from: { side: `${clone}:draft`, hash: definitionHash(plain) },
    to: { side: `${clone}:merge@2` },
    report: { enterprises: 200 },
  });
  const loan = body.report.applications.find(({ id }: { id: string }) => id === 'loan');
  expect(loan).toMatchObject({ exists: { before: false, after: true } });
  expect(loan.selected.gained).toBeGreaterThanOrEqual(30);
  expect(loan.gainers[0]).toMatchObject({ enterpriseId: expect.any(String), total: { after: expect.any(Number) } });
  expect(body.report.movers.length).toBeGreaterThan(0);
  expect(body.report.causes.map(({ subjects }: { subjects: { id: string }[] }) => subjects[0]?.id)).toContain(A);
  expect(await draftNow()).toEqual(before);
  // What is tried is what is saved; asked again, the same report answers.
  const again = await west.reviewer.post('/parks/west/trials/impact', wish);
  expect(again).toMatchObject({ status: 200, body: { id: result.impact } });
  expect((await merge()).status).toBe(200);
  expect(definitionHash((await draftNow()).definition)).toBe(body.to.hash);
  for (const role of ['viewer', 'invited'] as const)
    expect((await west[role].post('/parks/west/trials/impact', wish)).status).toBe(403);
});

test('nobody learns what a merge does as long as something is undecided', async () => {
  await release(weighed(plain, A, 77));
  await change(weighed(plain, A, 11));
  const wish = { ruleSet: clone, release: 2, period: '2025' };
  expect(await west.reviewer.post('/parks/west/trials/impact', wish)).toMatchObject({
    status: 422,
    body: { code: 'merge.undecided' },
  });
});

describe('A field that a release adds', () => {
  /** What upstream reads from its second release on, and the park has been keeping itself. */
  const spend = { id: 'pilot_spend', name: { 'zh-CN': '中试投入' }, type: 'number', unit: '万元' } as const;
  const own = {
    id: 'trial_cost',
    name: { 'zh-CN': '中试投入（千元）' },
    type: 'number',
    unit: '千元',
    min: 0,
  } as const;
  const reader = indicatorIn(C).id;
  const spending = (formula = 'pilot_spend'): Definition => ({
    ...withNode(plain, reader, { formula }),
    fields: [...plain.fields, spend],
  });
  const asked = async (number = 2) => (await west.auditor.get(`${path}/upstream/mapping?release=${number}`)).body;
  const withField = async (field: Definition['fields'][number]) => {
    const { definition } = await draftNow();
    await change({ ...definition, fields: [...definition.fields, field] });
  };
  const fieldIds = async () => (await draftNow()).definition.fields.map(({ id }: { id: string }) => id);
  const formulaNow = async () => {
    const { definition } = await draftNow();
    const groups = definition.tree.children as readonly Group[];
    const found = groups.flatMap(({ children }) => children).find(({ id }) => id === reader);
    return (found as Indicator).formula;
  };

  test('is found among the park’s own by its name, and becomes that one, in its unit', async () => {
    await withField(own);
    await release(spending());
    expect(await asked()).toMatchObject({
      fields: [{ id: 'pilot_spend', used: true, to: 'trial_cost', by: 'name', unit: '万元' }],
      own: [{ id: 'trial_cost', unit: '千元' }],
    });
    const read = await west.auditor.get(`${path}/upstream/merge?release=2&fields=pilot_spend:trial_cost`);
    expect(read.body.theirs.fields).toContainEqual(own);
    const before = await fieldIds();
    expect((await merge({}, { fields: { pilot_spend: 'trial_cost' } })).status).toBe(200);
    expect(await fieldIds()).toEqual(before);
    expect((await draftNow()).definition.fields).toContainEqual(own);
    expect(await formulaNow()).toBe('trial_cost / 10');
    const { items } = (await west.auditor.get('/parks/west/audit?action=upstream.merge&limit=1')).body;
    expect(items[0].details).toMatchObject({ from: 1, to: 2, fields: 'pilot_spend:trial_cost' });
  });

  test('is not asked about again: later releases know it, and so do modules of the template', async () => {
    await withField(own);
    await release(spending());
    await merge({}, { fields: { pilot_spend: 'trial_cost' } });
    expect((await west.viewer.get(`${path}/upstream`)).body).toMatchObject({
      ids: { field: { pilot_spend: 'trial_cost' } },
      units: { trial_cost: '千元' },
    });
    expect((await asked()).fields).toEqual([]);
    // Whoever has not heard of it yet says the same once more.
    expect((await west.auditor.get(`${path}/upstream/merge?fields=pilot_spend:trial_cost`)).status).toBe(200);
    await release(spending('pilot_spend * 2'));
    expect((await asked(3)).fields).toEqual([]);
    expect((await merge({}, { release: 3 })).status).toBe(200);
    expect(await formulaNow()).toBe('(trial_cost / 10) * 2');
    expect((await west.auditor.get(`${path}/modules/mapping?template=${template}&node=${C}`)).body.fields).toEqual([]);
    const wish = { template, node: C, parent: plain.tree.id, draftRevision: (await draftNow()).revision };
    expect((await west.administrator.post(`${path}/modules`, wish)).status).toBe(200);
    expect(await fieldIds()).not.toContain('pilot_spend');
  });

  test('of the same id in another unit is converted, and no person has to choose between the units', async () => {
    await withField({ ...own, id: 'pilot_spend' });
    await release(spending());
    expect((await asked()).fields).toMatchObject([{ id: 'pilot_spend', to: 'pilot_spend', by: 'id' }]);
    expect((await merge({}, { fields: { pilot_spend: 'pilot_spend' } })).status).toBe(200);
    expect(await formulaNow()).toBe('pilot_spend / 10');
    expect((await draftNow()).definition.fields).toContainEqual({ ...own, id: 'pilot_spend' });
  });

  test('that only is called as one of the park’s comes under another id', async () => {
    await withField({ ...own, id: 'pilot_spend' });
    await release(spending());
    expect((await merge({}, { fields: { pilot_spend: null } })).status).toBe(200);
    expect(await formulaNow()).toBe('pilot_spend_2');
    const { definition } = await draftNow();
    expect(definition.fields).toContainEqual({ ...own, id: 'pilot_spend' });
    expect(definition.fields).toContainEqual({ ...spend, id: 'pilot_spend_2' });
    expect((await asked()).fields).toEqual([]);
  });

  test('that nobody chose for comes as it is, and is told as missing before', async () => {
    await release(spending());
    expect((await asked()).fields).toMatchObject([{ id: 'pilot_spend', to: null, by: null, misfit: null }]);
    expect((await merge()).status).toBe(200);
    expect((await draftNow()).definition.fields).toContainEqual(spend);
    expect(await formulaNow()).toBe('pilot_spend');
  });

  test('takes over from one that upstream calls otherwise now', async () => {
    const renamed = JSON.stringify(plain).replaceAll(/\brevenue_y0\b/g, 'turnover');
    await release(JSON.parse(renamed) as Definition);
    expect((await asked()).fields).toMatchObject([{ id: 'turnover', to: 'revenue_y0', by: 'name' }]);
    expect((await merge({}, { fields: { turnover: 'revenue_y0' } })).status).toBe(200);
    expect(definitionHash((await draftNow()).definition)).toBe(definitionHash(plain));
  });

  test('is tried and worked out for each enterprise as it would be merged', async () => {
    await withField(own);
    await release(spending());
    const wish = { ruleSet: clone, release: 2, fields: { pilot_spend: 'trial_cost' }, period: '2025' };
    const started = (await west.reviewer.post('/parks/west/trials/impact', wish)).body;
    const { result } = await ended(west.reviewer, started.id);
    const report = (await west.auditor.get(`${path}/impact/${result.impact}`)).body;
    const tried = await ended(west.reviewer, (await west.reviewer.post('/parks/west/trials', wish)).body.id);
    expect((await merge({}, { fields: wish.fields })).status).toBe(200);
    const hash = definitionHash((await draftNow()).definition);
    expect([report.to.hash, tried.result.definitionHash]).toEqual([hash, hash]);
  });

  test.each<{ what: string; fields: object; code: string }>([
    { what: 'one that the release does not add', fields: { revenue_y0: 'trial_cost' }, code: 'mapping.notAsked' },
    { what: 'a field that the park has not', fields: { pilot_spend: 'nothing' }, code: 'mapping.noField' },
    { what: 'one that stands for another already', fields: { pilot_spend: 'revenue_y0' }, code: 'mapping.noField' },
    { what: 'one of another type', fields: { pilot_spend: 'note' }, code: 'mapping.type' },
    { what: 'one of another kind of unit', fields: { pilot_spend: 'heads' }, code: 'mapping.unit' },
  ])('is refused a stand-in: $what', async ({ fields, code }) => {
    await withField(own);
    await withField({ id: 'note', name: { 'zh-CN': '备注' }, type: 'string' });
    await withField({ id: 'heads', name: { 'zh-CN': '人数' }, type: 'number', unit: '人' });
    await release(spending());
    const refused = await merge({}, { fields });
    expect(refused).toMatchObject({ status: 422, body: { code } });
    expect(refused.body.errors[0].pointer).toBe(`/fields/${Object.keys(fields)[0]}`);
    expect((await west.viewer.get(path)).body.origin.release).toBe(1);
  });
});

test('a field that the park has removed is asked for again where the release reads it anew, and comes back', async () => {
  const unread = 'pilot_spend';
  const field = { id: unread, name: { 'zh-CN': '中试投入' }, type: 'number', unit: '万元' } as const;
  await release({ ...plain, fields: [...plain.fields, field] });
  expect((await merge()).status).toBe(200);
  await change(plain);
  await release({ ...withNode(plain, indicatorIn(C).id, { formula: unread }), fields: [...plain.fields, field] });
  const { fields } = (await west.auditor.get(`${path}/upstream/mapping?release=3`)).body;
  expect(fields).toMatchObject([{ id: unread, to: null }]);
  expect((await merge({}, { release: 3 })).status).toBe(200);
  expect((await draftNow()).definition.fields).toContainEqual(field);
});
