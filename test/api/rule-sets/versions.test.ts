import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { newId } from '../../../server/new-id.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { inventedRecords, suzhou } from '../runs/park-of-records.ts';

let server: TestServer;
let people: People;
let path: string;
let revision: number;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
});
afterAll(() => server.close());
beforeEach(async () => {
  const { body } = await people.administrator.post('/parks/east/rule-sets', { definition: suzhou });
  path = `/parks/east/rule-sets/${body.id}`;
  revision = 1;
});

const publish = (more: object = {}) =>
  people.administrator.post(`${path}/versions`, { reason: '年度修订', draftRevision: revision, ...more });
const save = async (definition: unknown) => {
  const { body } = await people.administrator.put(`${path}/draft`, { definition }, { 'if-match': `"${revision}"` });
  revision = body.revision;
};
const renamed = (name: string): Definition => ({ ...suzhou, name: { 'zh-CN': name } });

test('a version has a number, a hash, a reason, and never changes', async () => {
  const effective = { from: '2026-01-01', to: null };
  const published = await publish({ effective });
  expect(published.status).toBe(201);
  const hash = definitionHash(suzhou);
  expect(published.body).toMatchObject({ number: 1, hash, reason: '年度修订', reviewers: [], effective });
  await save(renamed('二'));
  expect((await publish()).body).toMatchObject({ number: 2, hash: definitionHash(renamed('二')) });
  const read = await people.viewer.get(`${path}/versions/1`);
  expect(read.body).toMatchObject({ ...published.body, definition: suzhou });
  expect(read.headers.get('etag')).toBe(`"${hash}"`);
  expect(read.headers.get('cache-control')).toContain('immutable');
  const again = await people.viewer.get(`${path}/versions/1`, { 'if-none-match': `"${hash}"` });
  expect({ status: again.status, bytes: again.bytes.length }).toEqual({ status: 304, bytes: 0 });
  const { body: listed } = await people.viewer.get(`${path}/versions`);
  expect(listed.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  expect(listed.items[0]).not.toHaveProperty('definition');
  expect((await people.viewer.get(path)).body).toMatchObject({ latestVersion: { number: 2 }, draft: { revision: 2 } });
  const { body: audit } = await people.auditor.get('/parks/east/audit?action=version.publish&limit=1');
  expect(audit.items).toMatchObject([
    { beforeHash: hash, afterHash: definitionHash(renamed('二')), reason: '年度修订', details: { draftRevision: 2 } },
  ]);
  expect(audit.items[0].subject).toBe(`${path.slice('/parks/east/'.length)}/versions/2`);
});

test('nothing new is not published', async () => {
  await publish();
  await save({ ...suzhou, layout: { total: { x: 1, y: 2 } } });
  expect(await publish()).toMatchObject({ status: 409, body: { code: 'publish.same', version: 1 } });
});

test('only the draft that was looked at is published', async () => {
  expect(await publish({ draftRevision: 2 })).toMatchObject({
    status: 409,
    body: { code: 'publish.draftChanged', current: { revision: 1, savedBy: { name: 'administrator-east' } } },
  });
});

test('a definition with errors is not published, and each is told with its place', async () => {
  await save({ ...suzhou, scale: { full: -1, decimals: 2 }, surplus: 1 });
  const { status, body } = await publish();
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'definition.wrong' });
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['/scale/full', '/surplus']),
  );
});

test('a definition that fails its own tests is not published', async () => {
  const [first, ...others] = suzhou.tests ?? [];
  await save({ ...suzhou, tests: [{ ...first, expect: { total: 1.23 } }, ...others] });
  const { status, body } = await publish();
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'publish.testsFail' });
  expect(body.errors[0].pointer).toMatch(/^\/tests\/0\/expect/);
});

test('a reason is needed, and an effective period that ends after it begins', async () => {
  expect((await publish({ reason: undefined })).status).toBe(400);
  const backwards = await publish({ effective: { from: '2026-02-01', to: '2026-01-31' } });
  expect(backwards).toMatchObject({ status: 422, body: { errors: [{ pointer: '/effective/to' }] } });
  expect((await publish({ effective: { from: '2026-02-30', to: null } })).status).toBe(400);
});

test('of ten who publish the same draft at once exactly one does', async () => {
  const published = await Promise.all(Array.from({ length: 10 }, () => publish()));
  expect(published.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  expect((await people.viewer.get(`${path}/versions`)).body.items).toHaveLength(1);
});

test("publishing tries a sample of the park's records by both ways of scoring", async () => {
  const { changes, recordRevisions } = server.deps.store.park('east');
  const records = inventedRecords(70, 2);
  const id = newId();
  await recordRevisions.append(records.map((one, index) => ({ id: `${id}.${index}`, batch: id, ...one })));
  const periods = { 2024: 70, 2025: 70 };
  const at = new Date().toISOString();
  await changes.append({
    ...{ id, number: 1, kind: 'import', at, by: 'x', reason: null, import: null },
    periods,
    added: periods,
  });
  expect((await publish()).status).toBe(201);
  const { body } = await people.auditor.get('/parks/east/audit?action=version.publish&limit=1');
  expect(body.items[0].details.sampledRecords).toBe(50);
});

test('a version that was altered in the database is never given as good', async () => {
  const { body } = await publish();
  const { versions } = server.deps.store.park('east');
  const stored = await versions.get(body.id);
  const id = `${body.ruleSet}.2`;
  await versions.append({ ...(stored as NonNullable<typeof stored>), id, number: 2, definition: renamed('改') });
  expect(await people.viewer.get(`${path}/versions/2`)).toMatchObject({
    status: 500,
    body: { code: 'version.damaged' },
  });
  const evaluated = await people.reviewer.post('/parks/east/evaluate', {
    ...{ ruleSet: body.ruleSet, version: 2 },
    record: { period: '2025' },
  });
  expect(evaluated).toMatchObject({ status: 500, body: { code: 'version.damaged' } });
});
