import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/definition-hash.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { verifyAudit } from '../../../server/actions/audit/verify-audit.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { publishVersion } from '../../../server/actions/publishing/publish-version.ts';
import { createRuleSet } from '../../../server/actions/rule-sets/create-rule-set.ts';
import { saveDraft } from '../../../server/actions/rule-sets/drafts.ts';
import { retireVersion } from '../../../server/actions/rule-sets/retire-version.ts';
import { newKeyPair } from '../../../server/signing/ed25519.ts';
import type { RawDocument } from '../../../server/storage/port.ts';
import { startTestServer, type TestServer } from '../../api/harness.ts';
import { callerOf } from '../../api/runs/run-order.ts';
import { type Mongo, missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { runCli } from '../cli/run-cli.ts';
import { definition } from '../records/fixture.ts';

interface Body {
  number: number;
  hash: string;
  definition: Definition;
}

/** A park with two versions; gives the rule set's id. */
async function publishedTwice({ deps }: TestServer, park: string): Promise<string> {
  const caller = callerOf(park);
  await createPark(deps, null, park, { 'zh-CN': park }, 0);
  const { id } = await createRuleSet(deps, caller, park, {
    name: { 'zh-CN': '规则', en: 'Rules' },
    definition: { ...definition },
  });
  await publishVersion(deps, caller, park, id, { reason: 'first', draftRevision: 1 });
  const next = { ...definition, description: { 'zh-CN': '第二版' } };
  await saveDraft(deps, caller, park, id, { definition: next, seen: 1 });
  await publishVersion(deps, caller, park, id, { reason: 'second', draftRevision: 2 });
  return id;
}

/** Someone who has the database writes version 2 anew. */
async function tamper(server: TestServer, park: string, change: (body: Body) => Partial<Body>): Promise<void> {
  const { maintenance } = server.deps.store;
  const changed: RawDocument[] = [];
  for await (const raw of maintenance.raw('versions')) {
    const body = JSON.parse(raw.body) as Body;
    if (raw.park === park && body.number === 2)
      changed.push({ ...raw, body: JSON.stringify({ ...body, ...change(body) }) });
  }
  expect(await maintenance.replaceRaw('versions', changed)).toBe(1);
}

const richer = (one: Definition): Definition => ({ ...one, scale: { full: 1000, decimals: 2 } });

const why = missingMongo();
const stores = ['SQLite', 'MongoDB'] as const;

describe.each(stores)('on %s', (kind) => {
  let server: TestServer;
  let mongo: Mongo | undefined;

  beforeAll(async () => {
    if (kind === 'MongoDB' && !why) mongo = await startMongo();
    if (kind === 'SQLite' || mongo) server = await startTestServer(mongo ? { mongoUri: mongo.newDatabase() } : {});
  });
  afterAll(async () => {
    await server?.close();
    await mongo?.stop();
  });
  const skipped = kind === 'MongoDB' && why !== undefined;

  test.skipIf(skipped)('versions that are as they were published are counted', async () => {
    await publishedTwice(server, 'good');
    expect(await verifyAudit(server.deps, 'good')).toMatchObject({
      broken: null,
      published: { count: 2, faults: [] },
    });
  });

  test.skipIf(skipped).each([
    {
      name: 'whose content was edited',
      change: ({ definition: one }: Body) => ({ definition: richer(one) }),
      code: 'content',
      says: /^Version 2 of the rule set "Rules" was altered: its content has the hash [0-9a-f]{64}, not [0-9a-f]{64}\.$/,
    },
    {
      name: 'whose hash was made to fit what was edited',
      change: ({ definition: one }: Body) => ({ definition: richer(one), hash: definitionHash(richer(one)) }),
      code: 'entry',
      says: /^Version 2 of the rule set "Rules" is not what was published: /,
    },
  ])('a version $name is found and named', async ({ change, code, says }) => {
    const park = `edited-${code}`;
    const id = await publishedTwice(server, park);
    await tamper(server, park, change);
    const { published, broken } = await verifyAudit(server.deps, park);
    expect(broken).toBeNull();
    expect(published.count).toBe(2);
    expect(published.faults).toEqual([
      {
        subject: `rule-sets/${id}/versions/2`,
        code,
        message: { 'zh-CN': expect.any(String), en: expect.stringMatching(says) },
      },
    ]);
  });
});

describe('with the file of SQLite at hand', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const change = (sql: string) => {
    const db = new Database(join(server.dataFolder, 'canopy.sqlite'), { timeout: 10_000 });
    expect(db.prepare(sql).run().changes).toBe(1);
    db.close();
  };
  const verified = () => runCli(['audit', 'verify', '--data', server.dataFolder, '--lang', 'en']);

  test('the command tells of all versions, and of one that was edited', async () => {
    await publishedTwice(server, 'east');
    await publishedTwice(server, 'west');
    const before = await verified();
    expect(before).toMatchObject({ code: 0, err: '' });
    expect(before.out).toContain(
      '\neast: 2 published definitions (versions, releases of templates), all as the audit tells\n',
    );
    change(
      `UPDATE versions SET body = json_set(body, '$.definition.scale.full', 1000) WHERE park = 'east' AND json_extract(body, '$.number') = 1`,
    );
    const after = await verified();
    expect(after.code).toBe(1);
    expect(after.err).toMatch(
      /^east: Version 1 of the rule set "Rules" was altered: its content has the hash \w+, not \w+\.\n$/,
    );
    expect(after.out).toContain('\nwest: 2 published definitions');
  });

  test.each([
    {
      name: 'removed',
      sql: (park: string) => `DELETE FROM versions WHERE park = '${park}' AND json_extract(body, '$.number') = 1`,
      faults: [{ code: 'missing' }],
    },
    {
      name: 'put in',
      sql: (park: string) =>
        `INSERT INTO versions (park, id, revision, keys, body) SELECT park, replace(id, '.2', '.3'), 1, json_set(keys, '$.number', 3), json_set(body, '$.number', 3) FROM versions WHERE park = '${park}' AND json_extract(body, '$.number') = 2`,
      faults: [{ code: 'noEntry' }],
    },
    {
      name: 'made to count for other days',
      sql: (park: string) =>
        `UPDATE versions SET body = json_set(body, '$.effective', json('{"from":"2020-01-01","to":null}')) WHERE park = '${park}' AND json_extract(body, '$.number') = 2`,
      faults: [{ code: 'heading', message: { en: expect.stringContaining('effective period') } }],
    },
    {
      name: 'given another reason than that with which it was published',
      sql: (park: string) =>
        `UPDATE versions SET body = json_set(body, '$.reason', 'x') WHERE park = '${park}' AND json_extract(body, '$.number') = 1`,
      faults: [{ code: 'heading' }],
    },
    {
      name: 'put in the place of another rule set’s',
      sql: (park: string) =>
        `UPDATE versions SET id = 'x' || id WHERE park = '${park}' AND json_extract(body, '$.number') = 1`,
      faults: [{ code: 'misplaced' }],
    },
    {
      name: 'made unreadable',
      sql: (park: string) =>
        `UPDATE versions SET body = '{"half' WHERE park = '${park}' AND json_extract(body, '$.number') = 1`,
      faults: [{ code: 'unreadable' }],
    },
  ])('a version that was $name is found', async ({ name, sql, faults }) => {
    const park = `p-${name.length}`;
    await publishedTwice(server, park);
    change(sql(park));
    expect((await verifyAudit(server.deps, park)).published.faults).toMatchObject(faults);
  });

  test('a retired version that counts again is found', async () => {
    const { deps } = server;
    const id = await publishedTwice(server, 'retired');
    await retireVersion(deps, callerOf('retired'), 'retired', { ruleSet: id, version: 2, reason: 'wrong' });
    expect((await verifyAudit(deps, 'retired')).published.faults).toEqual([]);
    change(`DELETE FROM retirements WHERE park = 'retired'`);
    expect((await verifyAudit(deps, 'retired')).published.faults).toMatchObject([
      { subject: `rule-sets/${id}/versions/2`, code: 'retirement' },
    ]);
  });

  test('a release of a template that was altered is found, whether it is the first or a later one', async () => {
    const { deps } = server;
    const park = 'templates';
    await createPark(deps, null, park, { 'zh-CN': park }, 0);
    const template = deps.newId();
    const at = new Date().toISOString();
    const own = { park, ruleSet: deps.newId(), description: null, audience: 'all', withdrawn: false } as const;
    await deps.store.platform.templates.insert({
      id: template,
      ...own,
      name: { 'zh-CN': '模板' },
      createdAt: at,
      by: 'x',
    });
    const hash = definitionHash(definition);
    for (const number of [1, 2]) {
      const release = { template, number, hash, definition, notes: '', at, by: 'x', version: number };
      await deps.store.platform.templateReleases.append({ id: `${template}.${number}`, ...release });
      const subject = `templates/${template}${number === 1 ? '' : '/releases/2'}`;
      const action = number === 1 ? 'template.publish' : 'template.release';
      await deps.audit.note(callerOf(park), { park, action, subject, afterHash: hash });
    }
    expect((await verifyAudit(deps, park)).published).toEqual({ count: 2, faults: [] });
    change(`UPDATE templateReleases SET body = json_set(body, '$.definition.scale.full', 999)
      WHERE json_extract(body, '$.template') = '${template}' AND json_extract(body, '$.number') = 2`);
    change(
      `DELETE FROM templateReleases WHERE json_extract(body, '$.template') = '${template}' AND json_extract(body, '$.number') = 1`,
    );
    expect((await verifyAudit(deps, park)).published.faults).toMatchObject([
      { code: 'content', message: { en: expect.stringMatching(/^Release 2 of the template "模板" was altered/) } },
      { code: 'missing', subject: `templates/${template}` },
    ]);
  });

  test('a key of the installation that was replaced is found', async () => {
    const { properties } = server.deps.store.platform;
    const known = await properties.get('installationKey');
    if (!known) throw new Error('It was made');
    const value = { ...newKeyPair(), createdAt: new Date().toISOString() };
    await properties.replace({ id: known.id, value }, known.revision);
    expect((await verified()).err).toMatch(/^platform: The installation's key was replaced: /m);
    await properties.replace({ id: known.id, value: known.value }, known.revision + 1);
    expect((await verified()).err).not.toContain('platform');
  });

  test('a version whose entry is still to come, as after a crash, is no fault', async () => {
    const park = 'cut-off';
    const id = await publishedTwice(server, park);
    const { audit, announced } = server.deps.store.park(park);
    const [entry] = await audit.find({ where: [{ field: 'subject', is: `rule-sets/${id}/versions/2` }], limit: 1 });
    if (!entry) throw new Error('It was published');
    // Its entry is taken out of the chain, as if the server had died before it was appended.
    change(`DELETE FROM audit WHERE park = '${park}' AND id = '${entry.id}'`);
    expect((await verifyAudit(server.deps, park)).published.faults).toMatchObject([{ code: 'noEntry' }]);
    const { number: _number, at, previousHash: _previous, hash: _hash, revision: _revision, ...pending } = entry;
    const unnumbered = { ...pending, subject: `rule-sets/${id}/versions` };
    await announced.insert({ id: entry.id, server: 'another', entry: { announced: unnumbered, at } });
    expect((await verifyAudit(server.deps, park)).published.faults).toEqual([]);
  });
});
