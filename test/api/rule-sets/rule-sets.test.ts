import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { suzhou } from '../runs/park-of-records.ts';

const path = '/parks/east/rule-sets';
let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
});
afterAll(() => server.close());

const newest = async () => (await people.auditor.get('/parks/east/audit?limit=1')).body.items[0];

test('templates are listed, and read with their definitions', async () => {
  const { body } = await people.viewer.get('/templates');
  expect(body.items.map(({ id }: { id: string }) => id)).toContain('suzhou');
  const one = await people.viewer.get('/templates/suzhou');
  expect(one.body).toMatchObject({ id: 'suzhou', definitionHash: definitionHash(suzhou), definition: suzhou });
  expect((await people.viewer.get('/templates/nothing')).status).toBe(404);
});

test('an empty rule set lacks nothing but indicators', async () => {
  const { status, headers, body } = await people.administrator.post(path, { name: { 'zh-CN': '空白' } });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/api/v1${path}/${body.id}`);
  expect(body).toMatchObject({ archived: false, origin: null, latestVersion: null, draft: { revision: 1 } });
  const checked = await people.reviewer.post('/parks/east/check', { ruleSet: body.id });
  expect(checked.body).toMatchObject({ errors: 1, warnings: 0, problems: [{ code: 'tree.root' }] });
});

test('a rule set made from a template remembers it', async () => {
  const { body } = await people.administrator.post(path, { template: 'torch' });
  const { body: torch } = await people.viewer.get('/templates/torch');
  expect(body).toMatchObject({
    name: torch.name,
    origin: { template: 'torch', definitionHash: torch.definitionHash },
    draft: { hash: torch.definitionHash },
  });
  expect((await people.auditor.get(`${path}/${body.id}/draft`)).body.definition).toEqual(torch.definition);
  expect(await newest()).toMatchObject({
    action: 'ruleSet.create',
    subject: `rule-sets/${body.id}`,
    beforeHash: null,
    afterHash: torch.definitionHash,
    details: { template: 'torch' },
    actor: { username: 'administrator-east' },
  });
});

test.each<{ what: string; wish: unknown; code: string }>([
  { what: 'an unknown template', wish: { template: 'nothing' }, code: 'template.unknown' },
  { what: 'a template and a definition', wish: { template: 'torch', definition: {} }, code: 'ruleSet.oneSource' },
  { what: 'neither a name', wish: {}, code: 'ruleSet.name' },
  { what: 'a definition without a usable name', wish: { definition: { name: 3 } }, code: 'ruleSet.name' },
])('$what makes no rule set', async ({ wish, code }) => {
  expect(await people.administrator.post(path, wish)).toMatchObject({ status: 422, body: { code } });
});

test('a definition of any shape is taken as a draft, with a name', async () => {
  const definition = { tree: [1, { two: null }], name: { 'zh-CN': '名', en: '' } };
  const { status, body } = await people.administrator.post(path, { definition });
  expect({ status, name: body.name }).toEqual({ status: 201, name: { 'zh-CN': '名' } });
  expect((await people.reviewer.get(`${path}/${body.id}/draft`)).body.definition).toEqual(definition);
});

test('a rule set is renamed, archived, found in the archive, and can then not be changed', async () => {
  const { body: made } = await people.administrator.post(path, { name: { 'zh-CN': '旧名' } });
  const own = `${path}/${made.id}`;
  const renamed = await people.administrator.patch(own, { name: { 'zh-CN': '新名', en: 'New' } });
  expect(renamed.body).toMatchObject({ id: made.id, name: { 'zh-CN': '新名', en: 'New' }, createdAt: made.createdAt });
  await people.administrator.patch(own, { archived: true });
  expect(await newest()).toMatchObject({ action: 'ruleSet.change', details: { archived: true } });
  const listed = async (query: string) =>
    (await people.viewer.get(`${path}${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await listed('')).not.toContain(made.id);
  expect(await listed('?archived=true')).toEqual([made.id]);
  const save = await people.administrator.put(`${own}/draft`, { definition: {} }, { 'if-match': '"1"' });
  expect(save).toMatchObject({ status: 409, body: { code: 'ruleSet.archived' } });
  const publish = await people.administrator.post(`${own}/versions`, { reason: 'x', draftRevision: 1 });
  expect(publish.status).toBe(409);
  await people.administrator.patch(own, { archived: false });
  expect(await listed('')).toContain(made.id);
  expect((await people.administrator.patch(own, {})).status).toBe(400);
  expect((await people.viewer.patch(own, { archived: true })).status).toBe(403);
});

test('rule sets come in pages, the newest first', async () => {
  const made: string[] = [];
  for (const name of ['a', 'b', 'c']) {
    const { body } = await people.administrator.post(path, { name: { 'zh-CN': name } });
    made.unshift(body.id);
  }
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await people.viewer.get(`${path}?limit=2${after}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    after = body.next === null ? '' : `&after=${body.next}`;
  } while (after !== '');
  expect(seen.slice(0, 3)).toEqual(made);
  expect(new Set(seen).size).toBe(seen.length);
});

test('a rule set of another park is not there', async () => {
  await parkWithPeople(server, 'west').then(async (others) => {
    const { body } = await others.administrator.post('/parks/west/rule-sets', { template: 'torch' });
    for (const below of ['', '/draft', '/versions', '/versions/1'])
      expect((await people.administrator.get(`${path}/${body.id}${below}`)).status).toBe(404);
    expect((await people.administrator.post('/parks/east/check', { ruleSet: body.id })).status).toBe(404);
  });
});

test('check tells problems with their places and fixes, of a draft and of a definition itself', async () => {
  const definition = { ...suzhou, stagess: [] };
  const { body } = await people.reviewer.post('/parks/east/check', { definition });
  expect(body.errors).toBeGreaterThan(0);
  expect(body.problems).toContainEqual(expect.objectContaining({ path: '/stagess', severity: 'error' }));
  expect((await people.reviewer.post('/parks/east/check', { definition: suzhou })).body).toMatchObject({
    errors: 0,
    hash: definitionHash(suzhou),
  });
  expect((await people.reviewer.post('/parks/east/check', {})).body.code).toBe('definition.oneSource');
});
