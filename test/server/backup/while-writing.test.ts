import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRequestOf } from '../../../server/actions/imports/import-request.ts';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import type { Deps } from '../../../server/deps.ts';
import { allCollections } from '../../../server/storage/collections.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { startTestServer, type TestServer } from '../../api/harness.ts';
import { endOf } from '../../api/runs/run-of.ts';
import { missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { faultsOfStore } from './faults-of-store.ts';
import { importRevenue, newFilledPark, park, publishNext, runOnce, saveNextDraft } from './filled-store.ts';

const head = { createdAt: '2026-01-01T00:00:00.000Z', program: 'test', schemaVersion: 1 };
const now = () => new Date();
/** Until all collections are read, however many there are. */
const millisecondsOfReading = 4000;
/** Between two things that somebody does, so that what is to be verified stays within bounds. */
const millisecondsOfRest = 50;
const longestTest = 600_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything that a park does, over and over, until it is told to stop. */
function busy(deps: Deps, ruleSet: string, enterprises: number): () => Promise<void> {
  let goesOn = true;
  const over = async (work: (round: number) => Promise<unknown>) => {
    for (let round = 1; goesOn; round++) {
      await work(round);
      await delay(millisecondsOfRest);
    }
  };
  const work = [
    over(async (round) => endOf(deps, (await importRevenue(deps, ruleSet, enterprises, round)).id)),
    over(async () => endOf(deps, (await runOnce(deps, ruleSet)).id)),
    over((round) => (round % 5 === 0 ? publishNext(deps, ruleSet) : saveNextDraft(deps, ruleSet))),
  ];
  return async () => {
    goesOn = false;
    await Promise.all(work);
  };
}

/** The same store, whose backup reads collection after collection, and so slowly that others write in between. */
function withoutMoment(store: Store): Store {
  const { maintenance } = store;
  const raw = async function* (name: string) {
    await delay(millisecondsOfReading / allCollections.length);
    yield* maintenance.raw(name);
  };
  const unheld = {
    ...maintenance,
    snapshot: <Result>(read: Parameters<typeof maintenance.snapshot<Result>>[0]) =>
      read({ isOneMoment: false, raw, count: async () => 0 }),
  };
  return { ...store, maintenance: unheld };
}

interface Size {
  readonly enterprises: number;
  readonly backups: number;
}

async function eachBackupIsSound(
  server: TestServer,
  name: string,
  { enterprises, backups }: Size,
  backed: (store: Store) => Store = (store) => store,
): Promise<void> {
  const { deps } = server;
  const ruleSet = await newFilledPark(deps);
  await endOf(deps, (await importRevenue(deps, ruleSet, enterprises, 0)).id);
  const stop = busy(deps, ruleSet, enterprises);
  const files: string[] = [];
  for (let at = 0; at < backups; at++) {
    const file = join(folder, `${name}.${at}.gz`);
    await writeBackup(backed(deps.store), { file, head });
    files.push(file);
    await endOf(deps, (await runOnce(deps, ruleSet)).id);
  }
  await stop();
  const live = await faultsOfStore(deps.store);
  expect(live.faults).toEqual([]);
  let runs = 0;
  for (const [at, file] of files.entries()) {
    const store = await openStore({ dataFolder: join(folder, `${name}.${at}`) });
    const restored = await restoreBackup(store, file, { now });
    expect(restored.chains.map(({ scope, broken }) => ({ scope, broken }))).toEqual([
      { scope: 'platform', broken: null },
      { scope: park, broken: null },
    ]);
    const found = await faultsOfStore(store);
    expect(found.faults).toEqual([]);
    expect(found.runs).toBeGreaterThanOrEqual(runs);
    runs = found.runs;
    await store.close();
  }
  expect(runs).toBeGreaterThan(0);
  await goesOn(join(folder, `${name}.${backups - 1}`));
}

/** A server starts on what was restored: what had been running goes on, and nothing stays announced. */
async function goesOn(dataFolder: string): Promise<void> {
  const server = await startTestServer({ dataFolder });
  const { deps } = server;
  const { jobs, announced, changes } = deps.store.park(park);
  expect(await announced.count()).toBe(0);
  // What waited for its turn has it now.
  for await (const { id } of jobs.stream({ where: [{ field: 'state', in: ['queued', 'running'] }] }))
    await endOf(deps, id);
  for await (const { id, type, request } of jobs.stream({ where: [{ field: 'state', is: 'interrupted' }] })) {
    const change = type === 'import' ? importRequestOf(request).batch : undefined;
    const isMade = change !== undefined && (await changes.get(change)) !== undefined;
    await deps.jobs.resume(id);
    const ended = await endOf(deps, id);
    // Uploaded files are not in a backup: only an import whose change had been made comes to its end.
    if (type === 'import' && !isMade)
      expect(ended).toMatchObject({ state: 'failed', problem: { code: 'import.fileGone' } });
    else expect(ended).toMatchObject({ state: 'succeeded' });
  }
  expect((await faultsOfStore(deps.store)).faults).toEqual([]);
  await server.close();
}

describe('a backup that is taken during imports, runs, draft saves and publishing is a store that could have been', () => {
  test.each([
    { name: 'moment', why: 'as of one moment', backups: 3, backed: (store: Store) => store },
    { name: 'order', why: 'collection after collection', backups: 2, backed: withoutMoment },
  ])(
    'SQLite, read $why',
    async ({ name, backups, backed }) => {
      const server = await startTestServer();
      await eachBackupIsSound(server, name, { enterprises: 300, backups }, backed);
      await server.close();
    },
    longestTest,
  );

  const missing = missingMongo();
  test.skipIf(missing)(
    'MongoDB, restored to SQLite',
    async () => {
      const mongo = await startMongo();
      const server = await startTestServer({ mongoUri: mongo.newDatabase() });
      await eachBackupIsSound(server, 'mongo', { enterprises: 200, backups: 2 });
      await server.close();
      await mongo.stop();
    },
    longestTest,
  );
});
