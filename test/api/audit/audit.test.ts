import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';

const path = '/parks/east/audit';
let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  for (const name of ['a', 'b', 'c']) {
    const { body } = await people.administrator.post('/parks/east/rule-sets', { name: { 'zh-CN': name } });
    await people.administrator.patch(`/parks/east/rule-sets/${body.id}`, { archived: true });
  }
});
afterAll(() => server.close());

interface Entry {
  readonly number: number;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
}

const entries = async (query: string): Promise<Entry[]> => (await people.auditor.get(`${path}${query}`)).body.items;

test('entries are read newest first, page by page, each once', async () => {
  const all = await entries('?limit=200');
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: all.length }, (_, index) => all.length - index));
  const seen: Entry[] = [];
  let after = '';
  do {
    const { body } = await people.auditor.get(`${path}?limit=2${after}`);
    seen.push(...body.items);
    after = body.next === null ? '' : `&after=${body.next}`;
  } while (after !== '');
  expect(seen).toEqual(all);
});

test('entries are found by action, subject and time', async () => {
  const created = await entries('?action=ruleSet.create');
  expect(created).toHaveLength(3);
  const [one] = created as [Entry];
  expect(new Set((await entries('?subject=rule-sets/')).map(({ action }) => action))).toEqual(
    new Set(['ruleSet.create', 'ruleSet.change']),
  );
  expect(await entries('?subject=ule-sets/')).toEqual([]);
  expect(await entries(`?contains=${one.subject.slice(-20)}`)).toHaveLength(2);
  expect(await entries(`?action=ruleSet.create&from=${one.at}&to=${one.at}`)).toContainEqual(one);
  // The same moment, as another time zone writes it.
  const elsewhere = new Date(new Date(one.at).getTime() + 8 * 3600_000).toISOString().replace('Z', '%2B08:00');
  expect(await entries(`?action=ruleSet.create&from=${elsewhere}&to=${elsewhere}`)).toContainEqual(one);
  expect(await entries('?to=2020-01-01T00:00:00Z')).toEqual([]);
  expect((await people.auditor.get(`${path}?from=yesterday`)).status).toBe(400);
});

test('the chain of a park and of the platform is proved', async () => {
  const { body } = await people.auditor.get(`${path}/verification`);
  const [last] = (await people.auditor.get(`${path}?limit=1`)).body.items;
  expect(body).toEqual({
    ...{ count: last.number, headHash: last.hash, broken: null },
    published: { count: 0, faults: [] },
  });
  const platform = await people.platform.get('/audit/verification');
  expect(platform.body).toMatchObject({ broken: null });
  expect((await people.platform.get('/audit?limit=1')).body.items[0].hash).toBe(platform.body.headHash);
});

test("neither viewers nor platform administrators read a park's audit entries; nobody changes one", async () => {
  expect((await people.viewer.get(path)).status).toBe(403);
  expect((await people.platform.get(path)).status).toBe(403);
  expect((await people.administrator.get('/audit')).status).toBe(403);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await people.administrator.send(method, `/api/v1${path}`)).status).toBe(405);
});
