import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FinishedRun } from '../../server/storage/documents/runs.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { faultsOfStore } from '../server/backup/faults-of-store.ts';
import { Acknowledged } from './acknowledged.ts';
import { endOfJob, park, workUntilKilled } from './park-at-work.ts';
import { type PreparedPark, preparePark } from './prepared-park.ts';
import { randomOf } from './random.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const rounds = Number(process.env.CANOPY_KILL_ROUNDS ?? 50);
/** Repeats the moments of an earlier test: what the machine makes of them it decides itself. */
const seed = Number(process.env.CANOPY_KILL_SEED ?? Date.now() % 2 ** 32);
const longestLife = 1600;
const perRound = 60_000;

let dataFolder: string;
let prepared: PreparedPark;
let server: ServerProcess | undefined;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'canopy-killed-'));
  prepared = await preparePark({ dataFolder });
});
afterAll(async () => {
  await server?.kill();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Beside the running server. */
async function inStore<Result>(read: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataFolder });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

/** Runs of one version on one state of the records are one and the same, resumed or not. */
function unequalRuns(runs: readonly FinishedRun[]): readonly string[] {
  const results = new Map<string, Set<string>>();
  for (const { version, asOf, snapshotHash, resultHash } of runs) {
    const known = results.get(`${version} ${asOf}`) ?? new Set();
    results.set(`${version} ${asOf}`, known.add(`${snapshotHash} ${resultHash}`));
  }
  return [...results].flatMap(([of, found]) => (found.size > 1 ? [of] : []));
}

test(
  `${rounds} times killed at any moment, a server has all that it acknowledged, and nothing by halves`,
  async () => {
    const { ruleSet } = prepared;
    const random = randomOf(seed);
    const acknowledged = new Acknowledged();
    // All of them are read once more after the last round.
    const readBefore = new Set<string>();
    let resumed = 0;
    for (let round = 1; round <= rounds; round++) {
      const told = `round ${round} of seed ${seed}`;
      server = await startServerProcess({ dataFolder });
      const caller = prepared.administratorAt(server.url);
      await inStore(async (store) => {
        expect((await faultsOfStore(store, readBefore)).faults, told).toEqual([]);
        expect(await acknowledged.faultsIn(store, park, ruleSet), told).toEqual([]);
        expect(await store.park(park).announced.count(), told).toBe(0);
        const [draft] = await store.park(park).drafts.find({ limit: 1 });
        if (draft) acknowledged.draft = { revision: draft.revision, hash: draft.hash };
      });
      for (const state of ['interrupted', 'running', 'queued']) {
        const { body } = await caller.get(`/parks/${park}/jobs?state=${state}&limit=50`);
        for (const { id } of body.items) {
          if (state === 'interrupted') {
            expect((await caller.post(`/jobs/${id}/resume`)).status, told).toBe(202);
            resumed += 1;
          }
          await endOfJob(caller, acknowledged, id);
          expect(acknowledged.jobs.get(id), `${told}: ${id}`).toBeDefined();
        }
      }
      await inStore(async (store) => {
        const runs: FinishedRun[] = [];
        for await (const run of store.park(park).runs.stream()) runs.push(run);
        expect(unequalRuns(runs), told).toEqual([]);
      });
      const work = workUntilKilled({ caller, ruleSet, acknowledged, random });
      await Promise.race([work, delay(Math.floor(random() * longestLife))]);
      expect(server.isRunning(), told).toBe(true);
      await server.kill();
      await work;
    }
    server = await startServerProcess({ dataFolder });
    await inStore(async (store) => {
      const { faults, runs, changes, versions } = await faultsOfStore(store);
      const last = `after the last round of seed ${seed}`;
      expect(faults, last).toEqual([]);
      expect(await acknowledged.faultsIn(store, park, ruleSet), last).toEqual([]);
      // It would say nothing of a server that was never at work.
      expect(runs * changes * versions, last).toBeGreaterThan(0);
      expect(acknowledged.count, last).toBeGreaterThan(rounds);
      if (rounds >= 8) expect(resumed, last).toBeGreaterThan(0);
      console.log(JSON.stringify({ seed, rounds, resumed, runs, changes, versions, acknowledged: acknowledged.count }));
    });
    await server.kill();
    server = undefined;
  },
  (rounds + 1) * perRound,
);
