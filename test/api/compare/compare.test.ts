import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { patched } from '../../rules/diff/patched.ts';
import { rich } from '../../rules/diff/rich-definition.ts';
import { applied } from '../../rules/patch/applied.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { type PublishedSet, publishedSet } from './published-set.ts';

let server: TestServer;
let people: People;
let others: People;
let rules: PublishedSet;
const torch = templateNamed('torch')?.definition as Definition;

const first = rich;
const second = patched(first, '/tree/children/0/children/0/weight/startup', 25);
const third = patched(second, '/tree/children/0/children/1', undefined);
const draft = patched(third, '/tree/children/1/name', { 'zh-CN': '成果' });

beforeAll(async () => {
  server = await startTestServer();
  [people, others] = await Promise.all([parkWithPeople(server, 'east'), parkWithPeople(server, 'west')]);
  rules = await publishedSet(server, people, 'east', [first, second, third], draft);
});
afterAll(() => server.close());

const compare = (from: string, to: string, who: keyof People = 'administrator') =>
  people[who].get(`${rules.path}/compare?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);

test('two versions are told apart in both languages, by kind, with their place on each side', async () => {
  const { status, body } = await compare('1', '3');
  expect(status).toBe(200);
  expect(body.counts).toEqual({ weight: 1, removed: 1 });
  expect(body.pairs).toEqual([]);
  expect(body.changes[0]).toMatchObject({
    ...{ category: 'weight', property: 'weight/startup', subject: { kind: 'node', id: 'rdRatio' } },
    heading: { 'zh-CN': '研发投入占比', en: '研发投入占比' },
    sentences: [{ 'zh-CN': '初创期权重 20 → 25', en: 'weight in startup 20 → 25' }],
    ...{ before: '/tree/children/0/children/0/weight/startup', after: '/tree/children/0/children/0/weight/startup' },
  });
  expect(body.changes.find((one: { category: string }) => one.category === 'removed')).toMatchObject({
    ...{ before: '/tree/children/0/children/1', after: null },
  });
});

test('each side says its hash, author, reason and time', async () => {
  const { body } = await compare('1', '3');
  expect(body.from).toMatchObject({
    ...{ kind: 'version', version: 1, hash: definitionHash(first), reason: '版本 1' },
    label: { 'zh-CN': '企业创新积分 · 版本 1', en: 'Innovation points · version 1' },
    authors: [{ name: 'administrator-east' }],
    definition: first,
  });
  expect(body.to).toMatchObject({ version: 3, hash: definitionHash(third), definition: third });
});

test.each([
  ['a version and the draft', '3', 'draft'],
  ['the draft and an older version', 'draft', '1'],
  ['a version and a template', 'template:torch', '2'],
])('the patch between %s gives the other one exactly', async (_what, from, to) => {
  const { body } = await compare(from, to);
  expect(definitionHash(applied(body.from.definition, body.patch))).toBe(body.to.hash);
});

test('a version of another rule set of the park is compared under its address', async () => {
  const other = await publishedSet(server, people, 'east', [torch]);
  const { body } = await compare(`${other.id}:1`, '1');
  expect(body.from.definition).toEqual(torch);
  const [pair] = body.pairs;
  expect(['lineage', 'name', 'place']).toContain(pair.found);
  const again = await people.viewer.get(`${other.path}/compare?from=1&to=${body.to.side}`);
  expect(again.body.changes).toEqual(body.changes);
});

test('what is the same has no change and an empty patch', async () => {
  const { body } = await compare('2', `${rules.id}:2`);
  expect([body.changes, body.patch, body.counts]).toEqual([[], [], {}]);
});

test('a comparison that the caller has is not sent again', async () => {
  const { headers } = await compare('1', '2');
  const etag = headers.get('etag') ?? '';
  const address = `${rules.path}/compare?from=1&to=2`;
  const again = await people.viewer.get(address, { 'if-none-match': etag });
  expect({ status: again.status, bytes: again.bytes.length }).toEqual({ status: 304, bytes: 0 });
  expect((await compare('1', '3')).headers.get('etag')).not.toBe(etag);
});

test.each([
  { who: 'administrator', versions: 200, withDraft: 200 },
  { who: 'reviewer', versions: 200, withDraft: 200 },
  { who: 'auditor', versions: 200, withDraft: 200 },
  { who: 'viewer', versions: 200, withDraft: 403 },
  { who: 'invited', versions: 200, withDraft: 403 },
  { who: 'platform', versions: 403, withDraft: 403 },
] as const)('a $who who compares versions is answered $versions, with the draft $withDraft', async (one) => {
  expect((await compare('1', '2', one.who)).status).toBe(one.versions);
  expect((await compare('1', 'draft', one.who)).status).toBe(one.withDraft);
  expect((await compare(`${rules.id}:draft`, '1', one.who)).status).toBe(one.withDraft);
});

test.each(['4', 'template:nothing', `${'0'.repeat(26)}:1`])('there is no side %s', async (side) => {
  expect((await compare(side, '1')).status).toBe(404);
});

test.each(['', 'version 1', '0', '-1', 'template:', '../draft'])('"%s" is no side', async (side) => {
  expect((await compare(side, '1')).status).toBe(400);
});

test('a rule set of another park is not there', async () => {
  const theirs = await publishedSet(server, others, 'west', [first]);
  expect((await compare(`${theirs.id}:1`, '1')).status).toBe(404);
  expect((await others.administrator.get(`${rules.path}/compare?from=1&to=2`)).status).toBe(404);
  expect((await others.administrator.get(`${rules.path}/blame`)).status).toBe(404);
});

test('a draft that is no definition by its shape is refused, with the place of what is wrong', async () => {
  const misshapen = await publishedSet(server, people, 'east', [first], { ...first, tree: 'no tree' });
  const { status, body } = await people.auditor.get(`${misshapen.path}/compare?from=1&to=draft`);
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'compare.shape', errors: [{ pointer: '/tree' }] });
});

test('the workbook holds hashes, authors, reasons, every change and the patch, and its taking is written down', async () => {
  const { bytes, headers } = await people.auditor.get(`${rules.path}/compare/export?from=1&to=3&language=en`);
  expect(headers.get('content-disposition')).toContain('.xlsx');
  const workbook = read(bytes);
  expect(workbook.SheetNames).toEqual(['Summary', 'Changes', 'Pairs not by id', 'JSON Patch']);
  const rows = (name: string) =>
    utils.sheet_to_json<(string | number)[]>(workbook.Sheets[name] ?? {}, { header: 1 }).slice(1);
  const summary = Object.fromEntries(rows('Summary').map(([key, ...sides]) => [key, sides]));
  expect(summary).toMatchObject({
    'SHA-256': [definitionHash(first), definitionHash(third)],
    Author: ['administrator-east', 'administrator-east'],
    Reason: ['版本 1', '版本 3'],
  });
  const { body } = await compare('1', '3');
  expect(rows('Changes')).toHaveLength(body.changes.length);
  expect(rows('Changes')[0]).toContain('weight in startup 20 → 25');
  expect(rows('JSON Patch')).toHaveLength(body.patch.length);
  const { body: audit } = await people.auditor.get('/parks/east/audit?action=comparison.export&limit=1');
  expect(audit.items).toMatchObject([
    { beforeHash: definitionHash(first), afterHash: definitionHash(third), details: { changes: body.changes.length } },
  ]);
});

test('every property tells which version last changed it, by whom and why', async () => {
  const { body } = await people.viewer.get(`${rules.path}/blame`);
  expect(body).toMatchObject({ at: 3, versions: [{ number: 1 }, { number: 2 }, { number: 3, reason: '版本 3' }] });
  expect(body.versions[1].author).toMatchObject({ name: 'administrator-east' });
  const subject = (id: string) => body.subjects.find((one: { id: string }) => one.id === id);
  expect(subject('rdRatio')).toMatchObject({
    ...{ since: 1, removed: null, properties: { 'weight/startup': 2 } },
    history: [{ version: 2, sentences: [{ en: 'weight in startup 20 → 25' }] }],
    weights: [
      { version: 1, weight: { startup: 20, mature: 10 } },
      { version: 2, weight: { startup: 25, mature: 10 } },
    ],
  });
  expect(subject('perUnit')).toMatchObject({
    since: 1,
    removed: 3,
    weights: [{ version: 1 }, { version: 3, weight: null }],
  });
  const { body: then } = await people.viewer.get(`${rules.path}/blame?at=2`);
  expect(then).toMatchObject({ at: 2, versions: { length: 2 } });
  expect((await people.viewer.get(`${rules.path}/blame?at=4`)).status).toBe(404);
});
