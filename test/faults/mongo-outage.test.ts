import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chainedLog } from '../../server/audit/chained-log.ts';
import { newId } from '../../server/new-id.ts';
import { StorageUnavailable } from '../../server/storage/faults.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { type Client, client, type Reply } from '../api/client.ts';
import { FerretdbProcess } from '../mongo/ferretdb-process.ts';
import { missingOwnMongo } from '../mongo/start-mongo.ts';
import { faultsOfStore } from '../server/backup/faults-of-store.ts';
import { Acknowledged } from './acknowledged.ts';
import { endOfJob, park, workThroughOutages } from './park-at-work.ts';
import { type PreparedPark, preparePark } from './prepared-park.ts';
import { randomOf } from './random.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const missing = missingOwnMongo();
/** A server is looked for during 2 s; a machine that has much else to do takes its own time. */
const longestRefusal = 30_000;
const longestRecovery = 60_000;
const enterprises = 300;
const longestTest = 240_000;

interface Told {
  readonly what: string;
  readonly milliseconds: number;
  readonly reply: Reply;
}

/** A caller of whose answers it is taken down how long they took. */
function timed(caller: Client, take: (told: Told) => void): Client {
  const measured = (verb: 'get' | 'post' | 'put'): Client['post'] => {
    return async (path, ...rest) => {
      const began = performance.now();
      const reply = await caller[verb](path, ...(rest as [never]));
      take({
        what: `${verb} ${path.replace(/(?<=\/(jobs|rule-sets)\/)[^/]+/, ':id')}`,
        milliseconds: performance.now() - began,
        reply,
      });
      return reply;
    };
  };
  return { ...caller, get: measured('get') as Client['get'], post: measured('post'), put: measured('put') };
}

function longestOf(told: readonly Told[]): number {
  return Math.round(Math.max(...told.map(({ milliseconds }) => milliseconds)));
}

async function until(holds: () => Promise<boolean>, milliseconds: number, what: string): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${milliseconds} ms: ${what}`);
    await delay(50);
  }
}

if (missing) test.skip(`a MongoDB that goes away: ${missing}`, () => undefined);
else
  describe('a MongoDB that goes away and comes back', () => {
    let mongo: FerretdbProcess;
    let dataFolder: string;
    let mongoUri: string;
    let prepared: PreparedPark;
    let server: ServerProcess;

    beforeAll(async () => {
      mongo = await FerretdbProcess.start();
      mongoUri = mongo.uriOf('canopy');
      dataFolder = await mkdtemp(join(tmpdir(), 'canopy-outage-'));
      prepared = await preparePark({ dataFolder, mongoUri });
      server = await startServerProcess({ dataFolder, mongoUri });
    });
    afterAll(async () => {
      await server?.kill();
      await mongo?.remove();
      await rm(dataFolder, { recursive: true, force: true });
    });

    const health = async (of: 'live' | 'ready') => (await client(server.url).send('GET', `/health/${of}`)).status;
    const reads = ['/session', '/parks', `/parks/${park}/records?period=2025&limit=5`, `/parks/${park}/audit?limit=5`];

    afterEach(({ task }) => {
      if (task.result?.state === 'fail') console.error(server.said());
    });

    const ways = [
      { how: 'killed', goAway: () => mongo.kill(), comeBack: () => mongo.start() },
      { how: 'paused', goAway: async () => mongo.pause(), comeBack: async () => mongo.goOn() },
    ] as const;

    test.each(ways)(
      '$how under load, requests are refused with 503 meanwhile and succeed after it, and nothing is lost',
      async ({ how, goAway, comeBack }) => {
        const { ruleSet } = prepared;
        const acknowledged = new Acknowledged();
        const told: Told[] = [];
        const caller = timed(prepared.administratorAt(server.url), (one) => told.push(one));
        const ended = new AbortController();
        const readOn = async () => {
          for (let at = 0; !ended.signal.aborted; at++)
            await Promise.all([caller.get(reads[at % reads.length] ?? ''), delay(20)]);
        };
        const work = Promise.all([
          workThroughOutages({ caller, ruleSet, acknowledged, enterprises, random: randomOf(1) }, ended.signal),
          readOn(),
          readOn(),
        ]);
        // Its failure is told where it is waited for.
        work.catch(() => undefined);
        try {
          const before = acknowledged.count;
          await until(async () => acknowledged.count > before + 4, longestRecovery, 'something is acknowledged');

          await goAway();
          const away = told.length;
          const refused = () =>
            new Set(told.slice(away).flatMap(({ what, reply }) => (reply.status === 503 ? [what.split('?')[0]] : [])));
          await until(async () => (await health('ready')) === 503, longestRefusal, 'not ready');
          expect(await health('live')).toBe(200);
          const { status } = await client(server.url).post('/session', {
            username: 'nobody',
            password: 'Canopy-wrong-2026',
          });
          expect(status).toBe(503);
          await until(async () => refused().size >= 6, longestRefusal, 'reads, saves, imports and runs are refused');

          await comeBack();
          await until(async () => (await health('ready')) === 200, longestRecovery, 'ready again');
          const counted = acknowledged.count;
          await until(async () => acknowledged.count > counted + 4, longestRecovery, 'something is acknowledged again');
        } finally {
          ended.abort();
          await work;
        }
        expect(server.isRunning()).toBe(true);
        for (const { what, milliseconds, reply } of told) {
          expect([200, 201, 202, 503], `${what}: ${JSON.stringify(reply.body)}`).toContain(reply.status);
          if (reply.status !== 503) continue;
          expect(milliseconds, what).toBeLessThan(longestRefusal);
          expect(reply.body).toMatchObject({ code: 'storage.unavailable', status: 503 });
          expect(reply.headers.get('content-type')).toMatch('application/problem+json');
        }
        const resumed = await finishJobs(caller, acknowledged);
        const store = await openStore({ dataFolder, mongoUri });
        try {
          await until(
            async () => (await store.park(park).announced.count()) === 0,
            longestRecovery,
            'all is in the audit log',
          );
          expect((await faultsOfStore(store)).faults).toEqual([]);
          expect(await acknowledged.faultsIn(store, park, ruleSet)).toEqual([]);
        } finally {
          await store.close();
        }
        console.log(
          JSON.stringify({
            how,
            acknowledged: acknowledged.count,
            answers: told.length,
            resumed,
            longest: longestOf(told),
          }),
        );
      },
      longestTest,
    );

    test.each(ways)(
      '$how, whatever is being read and written fails as unavailable',
      async ({ how, goAway, comeBack }) => {
        const store = await openStore({ dataFolder, mongoUri });
        const { drafts } = store.park('elsewhere');
        const draft = { definition: {}, hash: '', savedAt: '', by: '' };
        let written = 0;
        const use = async (name: string) => {
          for (let at = 0; ; at++) {
            await drafts.insertMany([0, 1].map((part) => ({ ...draft, id: `${name}.${at}.${part}` })));
            await drafts.find({ limit: 2 });
            written += 1;
          }
        };
        const ends = Array.from({ length: 20 }, (_, at) => use(`${how}.${at}`).catch((error: unknown) => error));
        try {
          await until(async () => written > 20, longestRecovery, 'something is written');
          await goAway();
          for (const end of await Promise.all(ends)) expect(end).toBeInstanceOf(StorageUnavailable);
        } finally {
          await comeBack();
          await store.close();
        }
      },
    );

    test.each(ways)('$how, no change stays announced that was not made', async ({ goAway, comeBack }) => {
      const store = await openStore({ dataFolder, mongoUri });
      const log = chainedLog({ store, server: 'elsewhere', now: () => new Date(), newId });
      const fact = { park: 'elsewhere', action: 'thing.change', subject: 'things/1' };
      let refused = 0;
      const refuseOn = async (): Promise<unknown> => {
        for (;;) {
          const refusal = new RangeError('no');
          const error = await log.around(null, fact, () => Promise.reject(refusal)).catch((error: unknown) => error);
          if (error !== refusal) return error;
          refused += 1;
        }
      };
      try {
        const { announced, audit } = store.park('elsewhere');
        const ends = Array.from({ length: 20 }, refuseOn);
        await until(async () => refused > 20, longestRecovery, 'something is refused');
        await goAway();
        for (const end of await Promise.all(ends)) expect(end).toBeInstanceOf(StorageUnavailable);
        await comeBack();
        await until(async () => (await announced.count()) === 0, longestRecovery, 'all are taken back');
        expect(await audit.count()).toBe(0);
      } finally {
        log.stop();
        await store.close();
      }
    });

    test.each(ways)('$how, what it has not taken in whole fails as unavailable', async ({ goAway, comeBack }) => {
      const store = await openStore({ dataFolder, mongoUri });
      const { drafts } = store.park('elsewhere');
      const large = { definition: { text: '规'.repeat(3_000_000) }, hash: '', savedAt: '', by: '' };
      try {
        // So that connections are there.
        await Promise.all([1, 2, 3, 4].map(() => drafts.find({ limit: 1 })));
        // It takes nothing any more, so that what is sent waits on its way: at both ends little of it has room.
        mongo.pause();
        const ends = [1, 2, 3, 4].map((at) => drafts.insert({ ...large, id: `large.${at}` }).catch((error) => error));
        await delay(300);
        await goAway();
        for (const end of await Promise.all(ends)) expect(end).toBeInstanceOf(StorageUnavailable);
      } finally {
        await comeBack();
        await store.close();
      }
    });
  });

/** What was cut off is resumed, by whoever sees that it was. */
async function finishJobs(caller: Client, acknowledged: Acknowledged): Promise<number> {
  let resumed = 0;
  for (const state of ['running', 'queued', 'interrupted']) {
    const { body } = await caller.get(`/parks/${park}/jobs?state=${state}&limit=100`);
    for (const { id } of body.items) await endOfJob(caller, acknowledged, id);
  }
  const { body } = await caller.get(`/parks/${park}/jobs?state=interrupted&limit=100`);
  for (const { id } of body.items) {
    expect((await caller.post(`/jobs/${id}/resume`)).status).toBe(202);
    await endOfJob(caller, acknowledged, id);
    expect(acknowledged.jobs.get(id), id).toBeDefined();
    resumed += 1;
  }
  return resumed;
}
