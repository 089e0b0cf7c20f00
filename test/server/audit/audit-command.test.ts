import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../api/harness.ts';
import { runCli } from '../cli/run-cli.ts';

let dataFolder: string;
let server: TestServer;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'canopy-audit-'));
  server = await startTestServer({ dataFolder });
  const { store, audit } = server.deps;
  const createdAt = new Date().toISOString();
  for (const id of ['east', 'west'])
    await store.platform.parks.insert({ id, name: { 'zh-CN': id }, createdAt, by: 'x' });
  for (const park of ['platform', 'east', 'west'])
    for (const subject of ['things/1', 'things/2', 'things/3'])
      await audit.note(null, { park, action: 'test', subject });
});
afterEach(async () => {
  await server.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const verified = () => runCli(['audit', 'verify', '--data', dataFolder, '--lang', 'en']);

test('every chain is proved, with its count and last hash, while the server runs', async () => {
  const { code, out, err } = await verified();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [last] = await server.deps.store.park('west').audit.find({ where: [{ field: 'number', is: 3 }], limit: 1 });
  expect(out.split('\n')).toEqual([
    // The first tells of the installation's key.
    expect.stringMatching(/^platform: 4 entries, all as written; the last has the hash [0-9a-f]{64}$/),
    expect.stringMatching(/^east: 3 entries/),
    `west: 3 entries, all as written; the last has the hash ${last?.hash}`,
    '3 chains, 0 of them broken',
    '',
  ]);
});

test('the first broken entry of a chain is named, and the others are still proved', async () => {
  const db = new Database(join(dataFolder, 'canopy.sqlite'));
  db.exec(`UPDATE audit SET body = replace(body, 'things/2', 'things/9') WHERE park = 'east'`);
  db.close();
  const { code, out, err } = await verified();
  expect(code).toBe(1);
  expect(err).toBe('east: broken at entry 2: Entry 2 was altered: its content does not fit its hash.\n');
  expect(out).toMatch(/^platform: 4 entries.*\nwest: 3 entries.*\n3 chains, 1 of them broken\n$/);
});

test('a park that was removed with its chain is missed', async () => {
  const db = new Database(join(dataFolder, 'canopy.sqlite'));
  db.exec(`DELETE FROM parks WHERE id = 'west'; DELETE FROM audit WHERE park = 'west'`);
  db.close();
  const { code, err } = await verified();
  expect(code).toBe(1);
  expect(err).toBe('west: broken at entry 1: Entries 1 to 3, the last ones, were cut off.\n');
});

test('a folder without a database is refused, and none is made', async () => {
  const empty = join(dataFolder, 'none');
  for (let round = 0; round < 2; round++)
    expect(await runCli(['audit', 'verify', '--data', empty, '--lang', 'en'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no database'),
    });
  expect(await runCli(['audit', 'mend', '--data', dataFolder])).toMatchObject({ code: 2 });
});
