import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import type { Client } from '../api/client.ts';
import { formOf } from '../api/imports/park-of-imports.ts';
import { type Mongo, missingMongo, startMongo } from '../mongo/start-mongo.ts';
import { faultsOfStore } from '../server/backup/faults-of-store.ts';
import { definition } from '../server/records/fixture.ts';
import { Acknowledged } from './acknowledged.ts';
import { endOfJob, park } from './park-at-work.ts';
import { type PreparedPark, preparePark } from './prepared-park.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const missing = missingMongo();
const remark = 'x'.repeat(500);

function fileOf(period: string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `E${row},${period},${row},${remark}\n`);
  return `enterpriseId,period,revenue,remark\n${lines.join('')}`;
}

if (missing) test.skip(`two servers on one MongoDB: ${missing}`, () => undefined);
else
  describe('two servers on one MongoDB', () => {
    let mongo: Mongo;
    let dataFolder: string;
    let mongoUri: string;
    let prepared: PreparedPark;
    let store: Store;
    let servers: readonly [ServerProcess, ServerProcess];
    let callers: readonly [Client, Client];

    beforeAll(async () => {
      mongo = await startMongo();
      mongoUri = mongo.newDatabase();
      // They share the folder of uploads, too.
      dataFolder = await mkdtemp(join(tmpdir(), 'canopy-two-'));
      prepared = await preparePark({ dataFolder, mongoUri });
      servers = await Promise.all([
        startServerProcess({ dataFolder, mongoUri }),
        startServerProcess({ dataFolder, mongoUri }),
      ]);
      store = await openStore({ dataFolder, mongoUri });
    });
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.kill()));
      await store?.close();
      await mongo?.stop();
      await rm(dataFolder, { recursive: true, force: true });
    });
    beforeEach(() => {
      callers = [prepared.administratorAt(servers[0].url), prepared.administratorAt(servers[1].url)];
    });

    async function expectWhole(acknowledged: Acknowledged): Promise<void> {
      expect((await faultsOfStore(store)).faults).toEqual([]);
      expect(await acknowledged.faultsIn(store, park, prepared.ruleSet)).toEqual([]);
    }

    test('of saves of one draft through both, one makes each revision, and none is lost', async () => {
      const path = `/parks/${park}/rule-sets/${prepared.ruleSet}/draft`;
      const acknowledged = new Acknowledged();
      const revisions: number[] = [];
      let refused = 0;
      const { body: before } = await callers[0].get(path);
      /** Counts one on from what it has read. */
      const countOn = async (caller: Client) => {
        const { headers, body } = await caller.get(path);
        const count = Number(body.definition.description?.['zh-CN'] ?? 0) + 1;
        const changed = { definition: { ...definition, description: { 'zh-CN': String(count) } } };
        const saved = await caller.put(path, changed, { 'If-Match': headers.get('etag') ?? '' });
        if (saved.status === 412) {
          refused += 1;
          return;
        }
        expect(saved.status, JSON.stringify(saved.body)).toBe(200);
        revisions.push(saved.body.revision);
        acknowledged.hashes.add(saved.body.hash);
        if (saved.body.revision > acknowledged.draft.revision) acknowledged.draft = saved.body;
      };
      await Promise.all(
        Array.from({ length: 6 }, async (_, writer) => {
          for (let turn = 0; turn < 8; turn++) await countOn(callers[writer % 2] as Client);
        }),
      );
      const { body: after } = await callers[1].get(path);
      expect(refused).toBeGreaterThan(0);
      expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions.map((_, at) => before.revision + 1 + at));
      expect(after.definition.description['zh-CN']).toBe(String(revisions.length));
      await expectWhole(acknowledged);
    });

    test('jobs that are accepted by either are each run once, whichever of them does it', async () => {
      const acknowledged = new Acknowledged();
      const { runs, changes } = store.park(park);
      const before = { runs: await runs.count(), changes: await changes.count() };
      const started = await Promise.all(
        Array.from({ length: 10 }, async (_, at) => {
          const asked =
            at < 5
              ? callers[at % 2]?.post(`/parks/${park}/runs`, { ruleSet: prepared.ruleSet, version: 1, period: '2025' })
              : callers[0].post(
                  `/parks/${park}/records/imports`,
                  formOf(fileOf(`201${at}`, 20), { ruleSet: prepared.ruleSet }),
                );
          const { status, body } = (await asked) ?? {};
          expect(status, JSON.stringify(body)).toBe(202);
          return String(body.id);
        }),
      );
      // Each is watched at the one that was not asked, too.
      await Promise.all(started.flatMap((id) => callers.map((caller) => endOfJob(caller, acknowledged, id))));
      for (const id of started) expect(acknowledged.jobs.get(id), id).toBeDefined();
      expect(await runs.count()).toBe(before.runs + 5);
      expect(await changes.count()).toBe(before.changes + 5);
      await expectWhole(acknowledged);
    });

    test('what one was working on when it was killed is interrupted by the other, and resumed there it is whole', async () => {
      const rows = 3000;
      const acknowledged = new Acknowledged();
      const { jobs, recordRevisions, changes } = store.park(park);
      const form = formOf(fileOf('2001', rows), { ruleSet: prepared.ruleSet });
      const { body: accepted } = await callers[0].post(`/parks/${park}/records/imports`, form);
      const inPeriod = () => recordRevisions.count([{ field: 'period', is: '2001' }]);
      while ((await inPeriod()) === 0) await delay(20);
      await servers[0].kill();
      const left = await jobs.get(accepted.id);
      expect(left?.state).toBe('running');
      expect((await callers[1].get(`/parks/${park}/records?period=2001`)).body.items).toEqual([]);
      // As if half a minute had gone by.
      if (left) await jobs.replace({ ...left, aliveUntil: new Date(Date.now() - 1).toISOString() }, left.revision);
      await endOfJob(callers[1], acknowledged, accepted.id);
      expect(await jobs.get(accepted.id)).toMatchObject({ state: 'interrupted', server: null });

      expect((await callers[1].post(`/jobs/${accepted.id}/resume`)).status).toBe(202);
      await endOfJob(callers[1], acknowledged, accepted.id);
      expect(acknowledged.jobs.get(accepted.id)).toMatchObject({ result: { change: await changes.count() } });
      expect(await inPeriod()).toBe(rows);
      await expectWhole(acknowledged);
    });
  });
