import type { Worker } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { movedWith, type Store } from '../storage/store.ts';
import { startThread } from '../threads/start-thread.ts';
import { changeJob } from './change-job.ts';
import { parkOf } from './job-id.ts';
import { JobPool } from './job-pool.ts';
import { canResume, newJob } from './job-states.ts';
import type { Job, JobKind, Jobs } from './jobs.ts';
import { jobKinds } from './kinds.ts';
import { beat, sweep } from './liveness.ts';
import type { JobThreadData } from './thread-messages.ts';
import { Wakers } from './wakers.ts';
import { watchJob } from './watch-job.ts';

export interface JobRunner extends Jobs {
  /** Lets go of running jobs, which can be resumed, and takes no more. */
  stop(): Promise<void>;
}

export interface JobRunnerOptions {
  readonly store: Store;
  readonly settings: Settings;
  now(): Date;
  newId(): string;
  readonly kinds?: readonly JobKind[];
  startWorker?(data: JobThreadData): Promise<Worker>;
  log?(message: string, error: unknown): void;
}

/** What lives shortly is much, the rows that are under way: with less room it would be looked through far more often. */
const spaceOfJob = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 96 };
const sweepEvery = 5000;

/** Runs the jobs of a store's parks in threads. Those that a dead server had are marked as interrupted. */
export async function startJobRunner(options: JobRunnerOptions): Promise<JobRunner> {
  const { store, settings, now, newId, kinds = jobKinds, startWorker = startJobThread } = options;
  const log = options.log ?? ((message, error) => console.error(message, error));
  const server = settings.serverId;
  const { dataFolder, mongoUri } = settings;
  const wakers = new Wakers();
  const stopping = new AbortController();

  const abandon = async ({ id, type, request }: Job): Promise<void> => {
    const kind = kinds.find((one) => one.type === type);
    await kind?.abandon?.({ id, park: parkOf(id), request, store, dataFolder });
  };
  const pool = new JobPool({
    store,
    server,
    now,
    startWorker: ({ id, type, by, request }) =>
      startWorker({ id, park: parkOf(id), type, by, request, dataFolder, store: store.share() }),
    abandon,
    changed: (id) => wakers.wake(id),
    log,
  });

  const heart = { store, server, now, startedAt: now().toISOString() };
  const look = async (alone: boolean): Promise<void> => {
    await beat(heart);
    for await (const { id: park } of store.platform.parks.stream({ only: [] })) {
      const { queued, interrupted } = await sweep(heart, { alone, park });
      for (const id of interrupted) wakers.wake(id);
      pool.add(queued);
    }
  };
  // One process alone has a SQLite file: whoever worked before is dead.
  await look(mongoUri === undefined);
  let looking: Promise<void> | undefined;
  const clock = setInterval(() => {
    looking ??= look(false)
      .catch((error) => log('Jobs could not be looked through', error))
      .finally(() => {
        looking = undefined;
      });
  }, sweepEvery);

  const get = async (id: string): Promise<Job | undefined> =>
    parkOf(id) === id ? undefined : (pool.running.get(id)?.job() ?? store.park(parkOf(id)).jobs.get(id));

  return {
    get,
    watch: (id, signal) => watchJob(id, get, wakers, AbortSignal.any([signal, stopping.signal])),
    async start(park, type, request, by) {
      const job = { id: `${park}.${newId()}`, ...newJob(type, request, by.person, now().toISOString()) };
      const stored = await store.park(park).jobs.insert(job);
      pool.add([job.id]);
      return stored;
    },
    async cancel(id) {
      const known = await get(id);
      if (!known) return undefined;
      if (known.state === 'interrupted') await abandon(known);
      const cancelled = await changeJob(store, id, ({ state }) => {
        if (state === 'running') return { cancelAsked: true };
        if (state !== 'queued' && state !== 'interrupted') return undefined;
        return { state: 'cancelled', cancelAsked: true, endedAt: now().toISOString() };
      });
      if (cancelled?.state === 'running') pool.running.get(id)?.cancel();
      wakers.wake(id);
      return cancelled;
    },
    async resume(id) {
      if (parkOf(id) === id) return undefined;
      const queued = await changeJob(store, id, (job) =>
        canResume(job) ? { state: 'queued', problem: null, progress: null, endedAt: null } : undefined,
      );
      if (queued) pool.add([id]);
      wakers.wake(id);
      return queued;
    },
    async stop() {
      clearInterval(clock);
      await looking;
      await pool.stop();
      stopping.abort();
      await store.platform.servers.remove(server);
    },
  };
}

function startJobThread(data: JobThreadData): Promise<Worker> {
  return startThread('job', data, {
    transfer: movedWith(data.store),
    resourceLimits: spaceOfJob,
  });
}
