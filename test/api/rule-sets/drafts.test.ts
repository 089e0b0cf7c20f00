import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

let server: TestServer;
let people: People;
let path: string;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  const { body } = await people.administrator.post('/parks/east/rule-sets', { template: 'torch' });
  path = `/parks/east/rule-sets/${body.id}/draft`;
});
afterAll(() => server.close());

const etag = async () => (await people.administrator.get(path)).headers.get('etag') ?? '';
const save = (definition: unknown, ifMatch?: string) =>
  people.administrator.put(path, { definition }, ifMatch === undefined ? {} : { 'if-match': ifMatch });

test('what is saved is read again, letter by letter, with a new ETag', async () => {
  const before = await people.administrator.get(path);
  const definition = { ...before.body.definition, note: ['𠮷', 0.1, 1e-7, -1, null, { '': true }] };
  const saved = await save(definition, before.headers.get('etag') ?? '');
  expect(saved.status).toBe(200);
  const after = await people.reviewer.get(path);
  expect(after.body.definition).toEqual(definition);
  expect(after.headers.get('etag')).toBe(saved.headers.get('etag'));
  expect(saved.headers.get('etag')).not.toBe(before.headers.get('etag'));
  expect(saved.body).toMatchObject({ hash: after.body.hash, savedBy: { name: 'administrator-east' } });
  const { body } = await people.auditor.get('/parks/east/audit?action=draft.save&limit=1');
  expect(body.items).toMatchObject([{ beforeHash: before.body.hash, afterHash: saved.body.hash }]);
});

test('who does not say which revision is changed is refused', async () => {
  expect(await save({}, undefined)).toMatchObject({ status: 428, body: { code: 'ifMatch.required' } });
  expect(await save({}, 'nonsense')).toMatchObject({ status: 428 });
});

test('who comes second is given what the first has saved', async () => {
  const seen = await etag();
  await save({ by: 'the first' }, seen);
  const second = await save({ by: 'the second' }, seen);
  expect(second.headers.get('etag')).toBe(await etag());
  expect(second).toMatchObject({
    status: 412,
    body: {
      code: 'ifMatch.stale',
      current: { definition: { by: 'the first' }, savedBy: { name: 'administrator-east' } },
    },
  });
});

test('of twenty who save at once exactly one does', async () => {
  const seen = await etag();
  const saved = await Promise.all(Array.from({ length: 20 }, (_, writer) => save({ writer }, seen)));
  expect(saved.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(saved.filter(({ status }) => status === 412)).toHaveLength(19);
  const winner = saved.findIndex(({ status }) => status === 200);
  expect((await people.administrator.get(path)).body.definition).toEqual({ writer: winner });
});

test.each([
  { what: 'a list', definition: [], status: 400 },
  { what: 'a text', definition: 'x', status: 400 },
  { what: 'half a character', definition: { name: '\ud800' }, status: 422 },
  { what: 'what is nested too deeply', definition: { a: JSON.parse('['.repeat(250) + ']'.repeat(250)) }, status: 400 },
  { what: 'more than 2 MB', definition: { text: 'x'.repeat(2 * 1024 * 1024) }, status: 413 },
])('$what is no draft', async ({ definition, status }) => {
  expect((await save(definition, await etag())).status).toBe(status);
});

test('a draft of nearly 2 MB is saved', async () => {
  const definition = {
    texts: Array.from({ length: 60 }, (_, index) => `${index}`.padEnd(10_000, '积')),
  };
  expect((await save(definition, await etag())).status).toBe(200);
  expect((await people.administrator.get(path)).body.definition).toEqual(definition);
});

test('a viewer does not see drafts, an auditor does not save them', async () => {
  expect((await people.viewer.get(path)).status).toBe(403);
  expect((await people.auditor.put(path, { definition: {} }, { 'if-match': '"1"' })).status).toBe(403);
});
