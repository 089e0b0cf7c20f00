import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/definition-hash.ts';
import type { Definition, Group, TreeNode } from '../../../schemas/definition.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { inventedRecords, suzhou } from '../runs/park-of-records.ts';
import { ended, imported, madeVersion, nextVersion } from './made.ts';

let server: TestServer;
/** `east` publishes a core, `west` adds its own to it. */
let east: People;
let west: People;
let source: string;
let template: string;
let path: string;

const { tests: _tests, ...core } = suzhou;
const [first] = core.tree.children as readonly [Group];
const { tree: _tree, adjustments: _adjustments, applications: _applications, ...without } = core;

/** West's own rules: the same stages, one indicator of its own. */
const local: Definition = {
  ...without,
  name: { 'zh-CN': '西区' },
  rankWithin: ['stage'],
  fields: core.fields.filter(({ id }) => ['est_date', 'revenue_y0'].includes(id)),
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      {
        ...{ id: 'local', name: { 'zh-CN': '本地' }, weight: 40 },
        children: [
          {
            ...{ id: 'sales', name: { 'zh-CN': '营业收入' }, formula: 'revenue_y0', weight: 1 },
            scoring: { method: 'linear', from: 0, to: 1000 },
          },
        ],
      },
    ],
  },
};

beforeAll(async () => {
  server = await startTestServer();
  [east, west] = await Promise.all([parkWithPeople(server, 'east'), parkWithPeople(server, 'west')]);
  await imported(server.deps.store, 'west', inventedRecords(50));
}, 120_000);
afterAll(() => server.close());

beforeEach(async () => {
  await publishCore();
  const { body } = await west.administrator.post('/parks/west/rule-sets', { definition: local });
  path = `/parks/west/rule-sets/${body.id}`;
});

async function publishCore(): Promise<void> {
  source = await madeVersion(east, 'east', core);
  const wish = { ruleSet: source, version: 1, name: { 'zh-CN': '核心' }, audience: ['west'] };
  template = (await east.administrator.post('/parks/east/templates', wish)).body.id;
}

/** The module's next release. */
async function released(change: (module: Group) => Group, more: Partial<Definition> = {}, notes = ''): Promise<void> {
  const children = core.tree.children.map((node) => (node.id === first.id && 'children' in node ? change(node) : node));
  const next = { ...core, ...more, tree: { ...core.tree, children } };
  const version = await nextVersion(east, 'east', source, next);
  const wish = { version, notes };
  expect((await east.administrator.post(`/parks/east/templates/${template}/releases`, wish)).status).toBe(201);
}

const withNewName = (module: Group): Group => ({
  ...module,
  children: module.children.map((child, at) =>
    at === 0 ? { ...child, name: { ...child.name, 'zh-CN': '新名' } } : child,
  ),
});

/** An indicator that reads a field and a fact which no rule set had before. */
const pilots = (id: string): TreeNode => ({
  ...{ id, name: { 'zh-CN': '中试线' }, formula: 'pilot_share', weight: 5 },
  scoring: { method: 'linear', from: 0, to: 1 },
});
const readByPilots: Partial<Definition> = {
  fields: [...core.fields, { id: 'pilot_lines', name: { 'zh-CN': '中试线数' }, type: 'number' }],
  facts: [
    ...(core.facts ?? []),
    { id: 'pilot_share', name: { 'zh-CN': '中试线占比' }, formula: 'pilot_lines / revenue_y0' },
  ],
};

const draft = async (): Promise<{ readonly revision: number; readonly definition: Definition }> =>
  (await west.auditor.get(`${path}/draft`)).body;
const act = async (below: string, wish: object) =>
  west.administrator.post(`${path}/modules${below}`, { ...wish, draftRevision: (await draft()).revision });
const add = (more: object = {}) => act('', { template, node: first.id, parent: 'total', weight: 60, ...more });
const nodeIn = ({ tree }: Definition, id: string) => tree.children.find((node) => node.id === id);
const save = async (change: (node: TreeNode) => TreeNode) => {
  const { revision, definition } = await draft();
  const changed = (node: Group): Group => ({
    ...node,
    children: node.children.map((child) => change('children' in child ? changed(child) : child)),
  });
  const next = { ...definition, tree: changed(definition.tree) };
  return west.administrator.put(`${path}/draft`, { definition: next }, { 'if-match': `"${revision}"` });
};

test('a module comes with all that it reads, under the weight that the park gives it', async () => {
  const added = await add();
  expect(added).toMatchObject({
    status: 200,
    body: { items: [{ node: first.id, upstreamNode: first.id, release: 1, latest: 1, template: { id: template } }] },
  });
  const { definition } = await draft();
  const { weight: _weight, ...content } = first;
  expect(nodeIn(definition, first.id)).toEqual({ ...content, weight: 60 });
  const checked = await west.reviewer.post('/parks/west/check', { definition });
  expect(checked.body.errors).toBe(0);
  expect((await west.auditor.get('/parks/west/audit?action=module.add&limit=1')).body.items[0]).toMatchObject({
    details: { template, release: 1, upstreamNode: first.id },
  });
  for (const role of ['reviewer', 'auditor', 'viewer', 'invited'] as const)
    expect((await west[role].post(`${path}/modules`, {})).status).toBe(403);
});

test('its nodes can’t be changed, only its own weight and what is around it', async () => {
  await add();
  const [inner] = first.children;
  const refused = await save((node) => (node.id === inner?.id ? { ...node, name: { 'zh-CN': '改' } } : node));
  expect(refused).toMatchObject({ status: 422, body: { code: 'module.changed' } });
  const gone = await save((node) =>
    node.id === first.id && 'children' in node ? { ...node, children: node.children.slice(1) } : node,
  );
  expect(gone.body.code).toBe('module.changed');
  expect((await save((node) => (node.id === first.id ? { ...node, weight: 70 } : node))).status).toBe(200);
  expect((await save((node) => (node.id === 'sales' ? { ...node, weight: 3 } : node))).status).toBe(200);
  const { definition, revision } = await draft();
  const fewer = { ...definition, fields: local.fields };
  const stripped = await west.administrator.put(
    `${path}/draft`,
    { definition: fewer },
    { 'if-match': `"${revision}"` },
  );
  expect(stripped.body.code).toBe('module.changed');
});

test('a version remembers its modules', async () => {
  await add();
  const { revision } = await draft();
  const published = await west.administrator.post(`${path}/versions`, { reason: '首版', draftRevision: revision });
  expect(published.status).toBe(201);
  const stored = await server.deps.store.park('west').versions.get(published.body.id);
  expect(stored?.modules).toMatchObject([{ node: first.id, template, release: 1, upstreamNode: first.id }]);
});

test('another release replaces the subtree, and leaves its weight and all else alone', async () => {
  await add();
  const [inner] = first.children;
  await released((module) => ({ ...withNewName(module), weight: 99 }));
  expect((await west.viewer.get(`${path}/modules`)).body.items[0]).toMatchObject({ release: 1, latest: 2 });
  const before = (await draft()).definition;
  expect(await act(`/${first.id}/release`, { release: 2 })).toMatchObject({
    status: 200,
    body: { items: [{ release: 2 }] },
  });
  const after = (await draft()).definition;
  expect(nodeIn(after, 'local')).toEqual(nodeIn(before, 'local'));
  const updated = nodeIn(after, first.id) as Group;
  expect(updated.weight).toBe(60);
  expect(updated.children[0]).toMatchObject({ id: inner?.id, name: { 'zh-CN': '新名' } });
  expect(updated.children.slice(1)).toEqual(first.children.slice(1));
  expect((await save((node) => (node.id === inner?.id ? { ...node, name: { 'zh-CN': '改' } } : node))).status).toBe(
    422,
  );
});

test('an update tells before it is accepted what it changes, and what it adds for the module to read', async () => {
  await add();
  await released(
    (module) => ({ ...withNewName(module), weight: 99, children: [...withNewName(module).children, pilots('pilots')] }),
    readByPilots,
  );
  const before = await draft();
  const preview = await west.reviewer.get(`${path}/modules/${first.id}/release?release=2`);
  const { changes, ...about } = preview.body;
  expect(about).toEqual({ node: first.id, from: 1, release: 2, draftRevision: before.revision });
  const told: readonly { kind: string; subject: { id: string }; sentences: readonly { 'zh-CN': string }[] }[] = changes;
  expect(told.map(({ kind, subject }) => `${kind} ${subject.id}`).toSorted()).toEqual(
    ['added pilot_lines', 'added pilot_share', 'added pilots', `renamed ${first.children[0]?.id}`].toSorted(),
  );
  expect(told.find(({ kind }) => kind === 'renamed')?.sentences[0]?.['zh-CN']).toContain('新名');
  expect(await draft()).toEqual(before);
  expect((await act(`/${first.id}/release`, { release: 2 })).status).toBe(200);
  const after = await west.auditor.get(`${path}/modules/${first.id}/release`);
  expect(after.body).toMatchObject({ from: 2, release: 2, changes: [] });
  for (const role of ['viewer', 'invited'] as const)
    expect((await west[role].get(`${path}/modules/${first.id}/release`)).status).toBe(403);
});

test('an update is tried on the park’s records, and what is tried is what it then saves', async () => {
  await add();
  await released((module) => ({
    ...module,
    children: module.children.map((child, at) => ({ ...child, weight: at === 0 ? 90 : 1 })),
  }));
  const wish = { ruleSet: path.split('/').at(-1), module: first.id, release: 2, period: '2025' };
  const { body: started } = await west.reviewer.post('/parks/west/trials', wish);
  const before = definitionHash((await draft()).definition);
  const { state, result } = await ended(west.reviewer, started.id);
  expect(state).toBe('succeeded');
  expect(result.before).toMatchObject({ definitionHash: before, size: 50 });
  expect(result.summary.mean).not.toBe(result.before.summary.mean);
  expect(definitionHash((await draft()).definition)).toBe(before);
  expect((await act(`/${first.id}/release`, { release: 2 })).status).toBe(200);
  expect(definitionHash((await draft()).definition)).toBe(result.definitionHash);
  const stray = { template, module: first.id, period: '2025' };
  expect((await west.reviewer.post('/parks/west/trials', stray)).body.code).toBe('trial.source');
});

test('it is told, enterprise by enterprise, whom an update raises and lowers', async () => {
  await add();
  await released((module) => ({
    ...module,
    children: module.children.map((child, at) => ({ ...child, weight: at === 0 ? 90 : 1 })),
  }));
  const wish = { ruleSet: path.split('/').at(-1), module: first.id, release: 2, period: '2025' };
  const { body: started } = await west.reviewer.post('/parks/west/trials/impact', wish);
  const { state, result } = await ended(west.reviewer, started.id);
  expect(state).toBe('succeeded');
  const { body } = await west.reviewer.get(`${path}/impact/${result.impact}`);
  expect(body.to.side).toBe(`${wish.ruleSet}:module.${first.id}@2`);
  expect(body.report.counts.higher + body.report.counts.lower).toBeGreaterThan(0);
  const { body: rows } = await west.reviewer.get(`${path}/impact/${result.impact}/enterprises?sort=fall&limit=1`);
  expect(rows.items[0]).toMatchObject({ enterpriseId: expect.any(String), change: expect.any(Number) });
  expect((await act(`/${first.id}/release`, { release: 2 })).status).toBe(200);
  expect(definitionHash((await draft()).definition)).toBe(body.to.hash);
});

test('any release may be chosen, by its notes, an older one too', async () => {
  await add();
  await released(withNewName, {}, '改了名称');
  expect((await west.viewer.get(`${path}/modules`)).body.items[0]).toMatchObject({
    ...{ release: 1, latest: 2 },
    releases: [{ number: 2, notes: '改了名称' }, { number: 1 }],
  });
  const before = (await draft()).definition;
  await act(`/${first.id}/release`, { release: 2 });
  const back = await west.auditor.get(`${path}/modules/${first.id}/release?release=1`);
  expect(back.body).toMatchObject({ from: 2, release: 1, changes: [{ subject: { id: first.children[0]?.id } }] });
  expect(await act(`/${first.id}/release`, { release: 1 })).toMatchObject({
    status: 200,
    body: { items: [{ release: 1, latest: 2 }] },
  });
  expect(definitionHash((await draft()).definition)).toBe(definitionHash(before));
});

test('what a release adds under an id that the rule set has otherwise gets another one', async () => {
  await add();
  await released((module) => ({ ...module, children: [...module.children, pilots('sales')] }), readByPilots);
  expect((await act(`/${first.id}/release`, { release: 2 })).status).toBe(200);
  const { definition } = await draft();
  expect((nodeIn(definition, first.id) as Group).children.at(-1)).toEqual(pilots('sales_2'));
  expect((nodeIn(definition, 'local') as Group).children).toEqual((local.tree.children[0] as Group).children);
  // The next release knows it by that id.
  await released(
    (module) => ({ ...withNewName(module), children: [...withNewName(module).children, pilots('sales')] }),
    readByPilots,
  );
  const { changes } = (await west.auditor.get(`${path}/modules/${first.id}/release`)).body;
  expect(changes).toMatchObject([{ kind: 'renamed', subject: { id: first.children[0]?.id } }]);
});

test('a release without the subtree is no release of the module', async () => {
  await add();
  await released((module) => ({ ...module, id: 'other' }));
  const preview = await west.auditor.get(`${path}/modules/${first.id}/release`);
  expect(preview).toMatchObject({ status: 422, body: { code: 'module.noNode' } });
  expect((await act(`/${first.id}/release`, { release: 2 })).body.code).toBe('module.noNode');
  expect((await west.auditor.get(`${path}/modules/nothing/release`)).body.code).toBe('module.unknown');
});

test('what it reads can be the park’s own fields, in the park’s own unit', async () => {
  const rd = core.fields.find(({ id }) => id === 'rd_expense_y0');
  const { min: _min, ...own } = { ...rd, id: 'rd', unit: '千元' };
  const { body } = await west.administrator.post('/parks/west/rule-sets', {
    definition: { ...local, fields: [...local.fields, own] },
  });
  path = `/parks/west/rule-sets/${body.id}`;
  const added = await add({ mapping: { ruleSet: body.id, fields: { rd_expense_y0: 'rd' } } });
  expect(added.status).toBe(200);
  const { definition } = await draft();
  const formulas = JSON.stringify(nodeIn(definition, first.id));
  expect(formulas).toContain('(rd / 10)');
  expect(formulas).not.toContain('rd_expense_y0');
  expect(definition.fields.filter(({ id }) => id === 'rd')).toEqual([own]);
  expect((await save((node) => (node.id === 'sales' ? { ...node, weight: 3 } : node))).status).toBe(200);
});

test('made ordinary, its nodes may be changed; removed, they are gone', async () => {
  await add();
  expect(await act(`/${first.id}/detachment`, {})).toMatchObject({ status: 200, body: { items: [] } });
  const [inner] = first.children;
  expect((await save((node) => (node.id === inner?.id ? { ...node, name: { 'zh-CN': '改' } } : node))).status).toBe(
    200,
  );
  expect((await act(`/${first.id}/detachment`, {})).body.code).toBe('module.unknown');
  const second = core.tree.children[1]?.id ?? '';
  await add({ node: second });
  await act(`/${second}/detachment`, { remove: true });
  expect((await draft()).definition.tree.children.map(({ id }) => id)).toEqual(['local', first.id]);
});

test('where ids are taken, the module’s nodes get others', async () => {
  await add();
  expect((await act(`/${first.id}/detachment`, {})).status).toBe(200);
  const again = await add();
  expect(again.body.items).toMatchObject([{ node: `${first.id}_2`, upstreamNode: first.id }]);
  expect((await draft()).definition.tree.children.map(({ id }) => id)).toEqual(['local', first.id, `${first.id}_2`]);
  expect((await act(`/${first.id}_2/detachment`, {})).status).toBe(200);
  expect((await add()).body.items).toMatchObject([{ node: `${first.id}_3`, upstreamNode: first.id }]);
});

test.each<{ what: string; wish: object; code: string }>([
  { what: 'a node that the release has not', wish: { node: 'nothing' }, code: 'module.noNode' },
  { what: 'the root of the release', wish: { node: core.tree.id }, code: 'module.noNode' },
  { what: 'a group that the rule set has not', wish: { parent: 'nothing' }, code: 'module.noGroup' },
  { what: 'an indicator to stand in', wish: { parent: 'sales' }, code: 'module.noGroup' },
])('is refused: $what', async ({ wish, code }) => {
  expect(await add(wish)).toMatchObject({ status: 422, body: { code } });
  expect((await draft()).revision).toBe(1);
});

test('a group of a module takes no other module in, and stages that it tells apart have to be there', async () => {
  await add();
  const second = core.tree.children[1]?.id ?? '';
  expect((await add({ node: second, parent: first.id })).body.code).toBe('module.inModule');
  const { stages: _stages, ...plain } = local;
  const { body } = await west.administrator.post('/parks/west/rule-sets', { definition: plain });
  path = `/parks/west/rule-sets/${body.id}`;
  const tells = JSON.stringify(first.children).includes('"weight":{');
  expect((await add()).body.code).toBe(tells ? 'module.stages' : undefined);
});

test('a draft that has changed since is not written over', async () => {
  const wish = { template, node: first.id, parent: 'total', draftRevision: 9 };
  expect(await west.administrator.post(`${path}/modules`, wish)).toMatchObject({ status: 412 });
});

describe('Fields that a module reads', () => {
  const own = { id: 'lines', name: { 'zh-CN': '中试线数' }, type: 'number' } as const;
  const keepOwn = async () => {
    const { revision, definition } = await draft();
    const next = { ...definition, fields: [...definition.fields, own] };
    const saved = await west.administrator.put(`${path}/draft`, { definition: next }, { 'if-match': `"${revision}"` });
    expect(saved.status).toBe(200);
  };
  const withPilots = (id: string) => (module: Group) => ({ ...module, children: [...module.children, pilots(id)] });
  const asked = async (release: number) =>
    (await west.auditor.get(`${path}/modules/${first.id}/mapping?release=${release}`)).body.fields;

  test('are asked about before it is added: those of the subtree, and no others', async () => {
    const { body } = await west.auditor.get(`${path}/modules/mapping?template=${template}&node=${first.id}`);
    const read = new Set(JSON.stringify([first, core.facts]).match(/[a-z]\w+/g));
    const told: readonly { readonly id: string }[] = body.fields;
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ id }) => !read.has(id))).toEqual([]);
    expect(told.length).toBeLessThan(core.fields.length);
    const nowhere = await west.auditor.get(`${path}/modules/mapping?template=${template}&node=nothing`);
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'module.noNode' } });
  });

  test('are asked about where another release reads new ones, and are the park’s own then', async () => {
    await add();
    await keepOwn();
    await released(withPilots('pilots'), readByPilots);
    expect(await asked(2)).toMatchObject([{ id: 'pilot_lines', to: 'lines', by: 'name' }]);
    const preview = await west.auditor.get(`${path}/modules/${first.id}/release?release=2&fields=pilot_lines:lines`);
    const subjects = preview.body.changes.map(({ subject }: { subject: { id: string } }) => subject.id);
    expect(subjects.toSorted()).toEqual(['pilot_share', 'pilots']);
    const updated = await act(`/${first.id}/release`, { release: 2, fields: { pilot_lines: 'lines' } });
    expect(updated.status).toBe(200);
    const { definition } = await draft();
    expect(definition.fields.filter(({ id }) => id === 'lines' || id === 'pilot_lines')).toEqual([own]);
    expect(definition.facts?.find(({ id }) => id === 'pilot_share')?.formula).toBe('lines / revenue_y0');
  });

  test('are remembered: neither the next release nor another module of the template asks again', async () => {
    await add();
    await keepOwn();
    await released(withPilots('pilots'), readByPilots);
    await act(`/${first.id}/release`, { release: 2, fields: { pilot_lines: 'lines' } });
    await released((module) => withNewName(withPilots('pilots')(module)), readByPilots);
    expect(await asked(3)).toEqual([]);
    expect((await act(`/${first.id}/release`, { release: 3 })).status).toBe(200);
    const { body } = await west.auditor.get(`${path}/modules/mapping?template=${template}&node=${first.id}`);
    expect(body.fields).toEqual([]);
    expect((await add()).status).toBe(200);
    expect((await draft()).definition.fields.map(({ id }) => id)).not.toContain('pilot_lines');
  });

  test('that only are called as the park’s own come under another id', async () => {
    await add();
    const { revision, definition } = await draft();
    const called = { ...own, id: 'pilot_lines', type: 'string' as const };
    const next = { ...definition, fields: [...definition.fields, called] };
    await west.administrator.put(`${path}/draft`, { definition: next }, { 'if-match': `"${revision}"` });
    await released(withPilots('pilots'), readByPilots);
    expect(await asked(2)).toMatchObject([{ id: 'pilot_lines', to: null, misfit: { to: 'pilot_lines', why: 'type' } }]);
    expect((await act(`/${first.id}/release`, { release: 2 })).body.code).toBe('module.field');
    expect((await act(`/${first.id}/release`, { release: 2, fields: { pilot_lines: null } })).status).toBe(200);
    const after = (await draft()).definition;
    expect(after.fields).toContainEqual(called);
    expect(after.facts?.find(({ id }) => id === 'pilot_share')?.formula).toBe('pilot_lines_2 / revenue_y0');
  });
});
