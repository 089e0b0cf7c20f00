import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText, definitionHash } from '../../../rules/definition-hash.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Role } from '../../../server/access/roles.ts';
import { verifyAudit } from '../../../server/actions/audit/verify-audit.ts';
import { createRuleSet } from '../../../server/actions/rule-sets/create-rule-set.ts';
import { newKeyPair, signatureOf } from '../../../server/signing/ed25519.ts';
import { signedLine } from '../../../server/signing/signed-line.ts';
import { runCli } from '../../server/cli/run-cli.ts';
import { definition } from '../../server/records/fixture.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { callerOf } from '../runs/run-order.ts';

let [origin, other]: TestServer[] = [];
let at: { readonly origin: People; readonly other: People };
let ruleSet: string;
let file: Buffer;

beforeAll(async () => {
  origin = await startTestServer();
  other = await startTestServer();
  at = { origin: await parkWithPeople(origin, 'east'), other: await parkWithPeople(other, 'west') };
  ruleSet = await publishedTwice(origin);
  const answer = await at.origin.auditor.get(`/parks/east/rule-sets/${ruleSet}/export`);
  expect(answer.status).toBe(200);
  file = answer.bytes;
});
afterAll(async () => {
  await origin?.close();
  await other?.close();
});

function started(server: TestServer | undefined): TestServer {
  if (!server) throw new Error('It was started');
  return server;
}

/** Versions that differ in their description, stored with their entries in the audit. */
async function publishedTwice(server: TestServer | undefined): Promise<string> {
  const { deps } = started(server);
  const caller = callerOf('east');
  const name = { 'zh-CN': '积分规则', en: 'Rules' };
  const { id } = await createRuleSet(deps, caller, 'east', { name, definition: { ...definition } });
  const [administrator] = await deps.store.platform.people.find({
    where: [{ field: 'username', is: 'administrator-east' }],
    limit: 1,
  });
  for (const number of [1, 2]) {
    const published: Definition = { ...definition, description: { 'zh-CN': `第 ${number} 版` } };
    const hash = definitionHash(published);
    const fact = {
      park: 'east',
      action: 'version.publish',
      subject: `rule-sets/${id}/versions/${number}`,
      afterHash: hash,
    };
    await deps.audit.note(caller, fact);
    await deps.store.park('east').versions.append({
      ...{ id: `${id}.${number}`, ruleSet: id, number, hash, definition: published, reason: `理由 ${number}` },
      ...{ author: administrator?.id ?? '', publishedAt: `2025-0${number}-01T00:00:00.000Z` },
      effective: { from: `202${number}-01-01`, to: null },
    });
  }
  const retirement = {
    ruleSet: id,
    number: 1,
    by: administrator?.id ?? '',
    at: '2025-03-01T00:00:00.000Z',
    reason: '已过期',
  };
  await deps.store.park('east').retirements.append({ id: `${id}.1`, ...retirement });
  return id;
}

function form(content: Buffer | string, fields: Readonly<Record<string, string>> = {}, name = '规则.canopy'): FormData {
  const made = new FormData();
  for (const [field, value] of Object.entries(fields)) made.append(field, value);
  made.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  return made;
}

const taken = (content: Buffer | string, fields?: Readonly<Record<string, string>>, name?: string) =>
  at.other.administrator.post('/parks/west/rule-sets/import', form(content, fields, name));
const fingerprintOf = async (people: People): Promise<string> =>
  (await people.viewer.get('/installation/key')).body.fingerprint;
const left = async () => readdir(join(started(other).dataFolder, 'uploads'));

describe('in another installation', () => {
  test('a key that nobody has confirmed is refused, and it is told whose it is and what is in the file', async () => {
    const { status, body } = await taken(file);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'file.untrusted',
      signed: {
        fingerprint: await fingerprintOf(at.origin),
        park: { 'zh-CN': '园区 east' },
        name: { en: 'Rules' },
        exportedBy: 'auditor-east',
        versions: [{ number: 1 }, { number: 2, author: 'administrator-east', reason: '理由 2' }],
      },
    });
    expect((await taken(file, { trust: await fingerprintOf(at.other) })).body.code).toBe('file.otherTrust');
  });

  test('a look tells who signed it and what is in it, and takes nothing', async () => {
    const { status, body } = await taken(file, { look: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ fingerprint: await fingerprintOf(at.origin), own: false, existing: null });
    expect(body.versions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    expect((await at.other.auditor.get('/parks/west/rule-sets')).body.items).toEqual([]);
    expect((await taken(file.subarray(0, -2), { look: 'true' })).body.code).toBe('file.truncated');
  });

  test('confirmed, it becomes a new rule set with all versions under their numbers, marked with where they came from', async () => {
    const fingerprint = await fingerprintOf(at.origin);
    const { status, body } = await taken(file, { trust: fingerprint.toUpperCase().replaceAll(' ', ':') });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).toMatchObject({
      name: { 'zh-CN': '积分规则', en: 'Rules' },
      origin: null,
      imported: { fingerprint, ruleSet, park: { id: 'east' }, exportedBy: 'auditor-east', versions: 2 },
      latestVersion: { number: 2, reason: '理由 2', effective: { from: '2022-01-01', to: null } },
    });
    expect(body.id).not.toBe(ruleSet);
    const below = `/parks/west/rule-sets/${body.id}`;
    const [mine] = (await at.other.administrator.get('/session')).body.person
      ? [(await at.other.administrator.get('/session')).body.person]
      : [];
    for (const number of [1, 2]) {
      const there = (await at.origin.auditor.get(`/parks/east/rule-sets/${ruleSet}/versions/${number}`)).body;
      const here = (await at.other.auditor.get(`${below}/versions/${number}`)).body;
      expect(here.definition).toEqual(there.definition);
      expect(here).toMatchObject({ hash: there.hash, number, reason: there.reason, author: mine });
      expect(here.imported).toMatchObject({ author: 'administrator-east', publishedAt: there.publishedAt });
    }
    const { items } = (await at.other.auditor.get(`${below}/versions`)).body;
    expect(
      items.map(({ number, retired }: { number: number; retired: unknown }) => [number, retired !== null]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
    const { definition: draft } = (await at.other.auditor.get(`${below}/draft`)).body;
    expect(draft.description).toEqual({ 'zh-CN': '第 2 版' });
    expect(await left()).toEqual([]);
  });

  test('what was imported has its entries in the audit, and is proved with everything else', async () => {
    const { published, broken } = await verifyAudit(started(other).deps, 'west');
    expect({ broken, published }).toEqual({ broken: null, published: { count: 2, faults: [] } });
    const { items } = (await at.other.auditor.get('/parks/west/audit?limit=3')).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'ruleSet.import',
      'version.import',
      'version.import',
    ]);
    const [, first] = (await at.origin.auditor.get('/parks/east/audit?action=ruleSet.export')).body.items.toReversed();
    expect(first ?? items[0]).toBeDefined();
    const { items: exported } = (await at.origin.auditor.get('/parks/east/audit?action=ruleSet.export')).body;
    expect(exported.at(-1).afterHash).toBe(items[0].afterHash);
  });

  test('the same file is not taken twice, unless it is asked for', async () => {
    const trust = await fingerprintOf(at.origin);
    const refused = await taken(file, { trust });
    expect(refused).toMatchObject({ status: 409, body: { code: 'file.again', ruleSet: { name: { en: 'Rules' } } } });
    const second = await taken(file, { trust, again: 'true', name: '另一份' });
    expect(second).toMatchObject({ status: 201, body: { name: { 'zh-CN': '另一份' } } });
  });

  test('what was imported is exported again with who published it first', async () => {
    const [one] = (await at.other.auditor.get('/parks/west/rule-sets')).body.items;
    const { bytes } = await at.other.auditor.get(`/parks/west/rule-sets/${one.id}/export`);
    const third = await at.origin.administrator.post(
      '/parks/east/rule-sets/import',
      form(bytes, { trust: await fingerprintOf(at.other) }),
    );
    expect(third.status, JSON.stringify(third.body)).toBe(201);
    expect(third.body.latestVersion.imported).toMatchObject({
      author: 'administrator-east',
      publishedAt: '2025-02-01T00:00:00.000Z',
    });
  });
});

test('in another park of the same installation, its own key needs no word', async () => {
  const north = await parkWithPeople(started(origin), 'north');
  const { status } = await north.administrator.post('/parks/north/rule-sets/import', form(file));
  expect(status).toBe(201);
});

describe('a file that is not what was signed is refused, and nothing of it stays', () => {
  const trusted = async (content: Buffer | string, name?: string) => {
    const before = (await at.other.auditor.get('/parks/west/rule-sets')).body.items.length;
    const { status, body } = await taken(content, { trust: await fingerprintOf(at.origin), again: 'true' }, name);
    expect((await at.other.auditor.get('/parks/west/rule-sets')).body.items).toHaveLength(before);
    expect(await left()).toEqual([]);
    return `${status} ${body.code}`;
  };
  const text = () => file.toString('utf8');

  test.each([
    ['a byte of the signed line', () => text().replace('理由 1', '理由 9'), '422 file.signature'],
    [
      'a byte of a definition',
      () => text().replace('第 1 版","', '第 9 版","').replace('"第 1 版"}', '"第 9 版"}'),
      '422 file.otherLine',
    ],
    ['the end', () => text().slice(0, -2), '422 file.truncated'],
    ['a whole line', () => `${text().split('\n').slice(0, 2).join('\n')}\n`, '422 file.truncated'],
    [
      'the order',
      () =>
        [0, 2, 1]
          .map((line) => text().split('\n')[line])
          .join('\n')
          .concat('\n'),
      '422 file.otherLine',
    ],
    ['one line more', () => `${text()}{}\n`, '422 file.otherLine'],
    ['everything', () => 'canopy\n', '422 file.notSigned'],
    ['all of it left out', () => '', '422 file.notSigned'],
  ])('%s', async (_what, content, why) => {
    expect(await trusted(content())).toBe(why);
  });

  test('a file of another kind', async () => {
    expect(await trusted(file, 'rules.exe')).toBe('415 file.kind');
  });

  test('a form without a file, or with an odd field', async () => {
    const empty = new FormData();
    empty.append('trust', 'x');
    expect((await at.other.administrator.post('/parks/west/rule-sets/import', empty)).status).toBe(400);
    expect((await taken(file, { odd: 'x' })).status).toBe(400);
  });
});

describe('whoever is trusted can still not bring in what is none', () => {
  const { publicKey, privateKey } = newKeyPair();
  const key = { publicKey, fingerprint: '', createdAt: '', sign: (text: string) => signatureOf(text, privateKey) };
  // biome-ignore lint/suspicious/noExplicitAny: a hostile file is made of what an honest one holds.
  type Any = any;

  const hostile = async (change: (content: Any) => void, lines = file.toString('utf8').split('\n').slice(1, -1)) => {
    const { content } = JSON.parse(file.toString('utf8').split('\n')[0] ?? '');
    change(content);
    const made = [signedLine('ruleSet', content, key), ...lines, ''].join('\n');
    const { body } = await taken(made);
    const { fingerprint } = body.signed ?? {};
    const answer = fingerprint ? await taken(made, { trust: fingerprint }) : { status: 0, body };
    return `${answer.status} ${answer.body.code}`;
  };

  test.each<[string, (content: Any) => void, string]>([
    ['numbers with a gap', (content) => Object.assign(content.versions[1], { number: 3 }), '422 file.numbers'],
    [
      'another hash of a version',
      (content) => Object.assign(content.versions[1], { hash: 'a'.repeat(64) }),
      '422 file.versionHash',
    ],
    ['no versions', (content) => Object.assign(content, { versions: [] }), '0 file.otherContent'],
    ['a name that is none', (content) => Object.assign(content.ruleSet, { name: 5 }), '0 file.otherContent'],
  ])('%s', async (_what, change, why) => {
    expect(await hostile(change)).toBe(why);
  });

  test.each<[string, object]>([
    ['no definition', { formatVersion: 1, name: { 'zh-CN': 'x' } }],
    [
      'a definition with an unknown formula',
      { ...definition, facts: [{ id: 'f', name: { 'zh-CN': 'f' }, formula: 'nothing(' }] },
    ],
    ['a key that nobody knows', { ...definition, more: 1 }],
  ])('a version that is %s', async (_what, content) => {
    const { createHash } = await import('node:crypto');
    const line = canonicalText(content);
    const sha256 = createHash('sha256').update(line).digest('hex');
    const why = await hostile(
      ({ versions }) => {
        versions.length = 1;
        Object.assign(versions[0], { line: { sha256, bytes: line.length }, hash: sha256 });
      },
      [line],
    );
    expect(why).toBe('422 file.version');
  });

  test('a report of a re-check is no rule set', async () => {
    expect((await taken(`${signedLine('recheck', { agrees: true }, key)}\n`)).body.code).toBe('file.otherContent');
  });
});

test('the command proves such a file without a server, and finds a definition that was changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-file-'));
  const path = join(folder, 'rules.canopy');
  await writeFile(path, file);
  const proved = await runCli(['report', 'verify', path, '--lang', 'en']);
  expect(proved.code, proved.err).toBe(0);
  expect(proved.out).toMatch(
    /The rule set "积分规则" of the park "园区 east" with 2 versions, exported on .* by auditor-east/,
  );
  await writeFile(path, file.toString('utf8').replace('第 1 版', '第 9 版'));
  expect((await runCli(['report', 'verify', path])).code).toBe(1);
  await rm(folder, { recursive: true });
});

describe('who may', () => {
  test.each<[Role | 'platform', number, number]>([
    ['administrator', 200, 201],
    ['auditor', 200, 403],
    ['reviewer', 200, 403],
    ['viewer', 403, 403],
    ['platform', 403, 403],
  ])('%s: exporting is answered %i, importing %i', async (role, exporting, importing) => {
    expect((await at.origin[role].get(`/parks/east/rule-sets/${ruleSet}/export`)).status).toBe(exporting);
    const sent = await at.origin[role].post('/parks/east/rule-sets/import', form(file, { again: 'true' }));
    expect(sent.status).toBe(importing);
  });

  test('nobody exports another park’s, and a rule set without a version is not exported', async () => {
    const south = await parkWithPeople(started(origin), 'south');
    expect((await south.auditor.get(`/parks/east/rule-sets/${ruleSet}/export`)).status).toBe(404);
    expect((await south.auditor.get(`/parks/south/rule-sets/${ruleSet}/export`)).status).toBe(404);
    const { body } = await south.administrator.post('/parks/south/rule-sets', { name: { 'zh-CN': '空' } });
    const { status, body: why } = await south.auditor.get(`/parks/south/rule-sets/${body.id}/export`);
    expect([status, why.code]).toEqual([409, 'export.noVersion']);
  });
});
