import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptCollections } from '../../../server/backup/format.ts';
import { restoringId } from '../../../server/backup/half-restored.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { startTestServer } from '../../api/harness.ts';
import { parkWithPeople } from '../../api/people.ts';
import { endOf } from '../../api/runs/run-of.ts';
import { missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { runCli } from '../cli/run-cli.ts';
import { importRevenue, newFilledPark, runOnce } from './filled-store.ts';

let folder: string;
let dataFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-backup-'));
  dataFolder = join(folder, 'data');
  const server = await startTestServer({ dataFolder });
  const { deps } = server;
  const ruleSet = await newFilledPark(deps);
  await parkWithPeople(server, 'east');
  await endOf(deps, (await importRevenue(deps, ruleSet, 1200, 7)).id);
  await endOf(deps, (await runOnce(deps, ruleSet)).id);
  await server.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runCli(argv, { CANOPY_LANG: 'en', ...environment });

/** Every document of a store, as it is kept. */
async function allOf({ maintenance }: Store): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const name of keptCollections)
    for await (const { park, id, revision, body } of maintenance.raw(name))
      all.set(`${name} ${park} ${id}`, `${revision} ${body}`);
  return all;
}

async function inStore<Result>(
  at: { readonly dataFolder: string; readonly mongoUri?: string },
  read: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(at);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

describe('canopy backup', () => {
  test('writes a file that only its owner can read, and says what is in it', async () => {
    const file = join(folder, 'open.gz');
    await writeFile(file, 'an earlier one');
    await chmod(file, 0o644);
    const { code, out, err } = await cli(['backup', file, '--data', dataFolder]);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('Sessions are left out') });
    expect(out).toMatch(/^Wrote \S+open\.gz: \d+ documents, \d+\.\d MB\. SHA-256 of its content: [0-9a-f]{64}\n$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('makes no database where there is none', async () => {
    const { code, err } = await cli(['backup', join(folder, 'none.gz'), '--data', join(folder, 'nothing')]);
    expect(code).toBe(1);
    expect(err).toMatch(/There is no database "\S+nothing\/canopy\.sqlite"/);
    expect(await readdir(folder)).not.toContain('nothing');
    expect(await readdir(folder)).not.toContain('none.gz');
  });

  test('refuses a folder that is not there before it reads anything', async () => {
    const { code, err } = await cli(['backup', join(folder, 'no/where.gz'), '--data', dataFolder]);
    expect(code).toBe(2);
    expect(err).toContain('does not exist');
  });
});

describe('canopy restore', () => {
  test('gives back every document byte by byte, without the sessions, and proves the audit chains', async () => {
    const file = join(folder, 'whole.gz');
    const to = join(folder, 'restored');
    await cli(['backup', file, '--data', dataFolder]);
    const { code, out, err } = await cli(['restore', file, '--data', to]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/documents, all read back as they were written\.\n3 audit chains hold: \d+ entries/);
    const before = await inStore({ dataFolder }, allOf);
    expect(await inStore({ dataFolder: to }, allOf)).toEqual(before);
    expect(before.size).toBeGreaterThan(2400);
    expect(await inStore({ dataFolder }, ({ platform }) => platform.sessions.count())).toBe(6);
    expect(await inStore({ dataFolder: to }, ({ platform }) => platform.sessions.count())).toBe(0);
    expect((await stat(to)).mode & 0o777).toBe(0o700);
  });

  const missing = missingMongo();
  test.skipIf(missing)(
    'goes to MongoDB and back to SQLite, byte by byte',
    async () => {
      const mongo = await startMongo();
      const mongoUri = mongo.newDatabase();
      const [first, second] = [join(folder, 'to-mongo.gz'), join(folder, 'from-mongo.gz')];
      const to = join(folder, 'by-mongo');
      await cli(['backup', first, '--data', dataFolder]);
      expect(await cli(['restore', first], { MONGODB_URI: mongoUri })).toMatchObject({ code: 0, err: '' });
      const before = await inStore({ dataFolder }, allOf);
      expect(await inStore({ dataFolder, mongoUri }, allOf)).toEqual(before);
      expect(await cli(['backup', second], { MONGODB_URI: mongoUri })).toMatchObject({ code: 0 });
      expect(await cli(['restore', second, '--data', to])).toMatchObject({ code: 0 });
      expect(await inStore({ dataFolder: to }, allOf)).toEqual(before);
      expect(await cli(['restore', first], { MONGODB_URI: mongoUri })).toMatchObject({ code: 1 });
      await mongo.stop();
    },
    300_000,
  );

  test('overwrites nothing', async () => {
    const file = join(folder, 'again.gz');
    await cli(['backup', file, '--data', dataFolder]);
    const before = await inStore({ dataFolder }, allOf);
    const { code, err } = await cli(['restore', file, '--data', dataFolder]);
    expect(code).toBe(1);
    expect(err).toMatch(/again\.gz: The store is not empty, and nothing in it is overwritten\./);
    expect(await inStore({ dataFolder }, allOf)).toEqual(before);
  });

  test('leaves a store alone that a server has', async () => {
    const file = join(folder, 'in-use.gz');
    await cli(['backup', file, '--data', dataFolder]);
    const server = await startTestServer();
    const { code, err } = await cli(['restore', file, '--data', server.dataFolder]);
    expect(code).toBe(1);
    expect(err).toMatch(/^A server is running on "\S+"\. Stop it/);
    await server.close();
  });

  test('that was cut off leaves nothing that could be taken for a store, and begins anew', async () => {
    const file = join(folder, 'cut-off.gz');
    const to = join(folder, 'half');
    await cli(['backup', file, '--data', dataFolder]);
    await inStore({ dataFolder: to }, async ({ platform }) => {
      await platform.properties.insert({ id: restoringId, value: '2026-01-01T00:00:00.000Z' });
      await platform.parks.insert({ id: 'half', name: { 'zh-CN': '半' }, createdAt: '2026', by: 'x' });
    });
    await expect(startTestServer({ dataFolder: to })).rejects.toThrow(/the beginning of a restore that was cut off/);
    expect(await cli(['backup', join(folder, 'half.gz'), '--data', to])).toMatchObject({ code: 1 });
    expect(await cli(['restore', file, '--data', to])).toMatchObject({ code: 0, err: '' });
    expect(await inStore({ dataFolder: to }, allOf)).toEqual(await inStore({ dataFolder }, allOf));
  });

  test('tells a chain that had been broken before', async () => {
    const file = join(folder, 'broken.gz');
    const [from, to] = [join(folder, 'to-break'), join(folder, 'broken')];
    await cli(['backup', file, '--data', dataFolder]);
    await cli(['restore', file, '--data', from]);
    await inStore({ dataFolder: from }, async ({ maintenance }) => {
      for await (const raw of maintenance.raw('audit'))
        if (JSON.parse(raw.body).number === 2 && raw.park === 'hitech')
          await maintenance.replaceRaw('audit', [
            { ...raw, body: raw.body.replace('"outcome":"done"', '"outcome":"unknown"') },
          ]);
    });
    await cli(['backup', file, '--data', from]);
    const { code, out, err } = await cli(['restore', file, '--data', to]);
    expect(code).toBe(1);
    expect(out).toContain('all read back as they were written');
    expect(err).toMatch(/The audit chain of "hitech" is broken, as it was when it was backed up: Entry 2 was altered/);
    expect(await inStore({ dataFolder: to }, allOf)).toEqual(await inStore({ dataFolder: from }, allOf));
  });
});
