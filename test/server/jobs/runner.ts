import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Caller } from '../../../server/access/caller.ts';
import { type JobRunner, startJobRunner } from '../../../server/jobs/job-runner.ts';
import type { Job } from '../../../server/jobs/jobs.ts';
import { newId } from '../../../server/new-id.ts';
import { root } from '../../../server/root.ts';
import { type Settings, usualSettings } from '../../../server/settings.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import { movedWith, type Store } from '../../../server/storage/store.ts';
import { type Asked, testKinds } from './kinds.ts';

interface SourceRunner {
  bundleSource(path: string): Promise<string>;
}

export interface TestRunner {
  readonly jobs: JobRunner;
  readonly store: Store;
  start(asked: Asked, park?: string): Promise<string>;
  /** The job when it satisfies the test, or has ended. */
  when(id: string, holds: (job: Job) => boolean): Promise<Job>;
  close(): Promise<void>;
}

const caller: Caller = {
  person: 'someone',
  username: 'someone',
  platformAdministrator: false,
  roles: new Map([['east', 'administrator']]),
  via: { session: 'none' },
};

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'canopy-jobs-'));
}

/** The job runner on a store of its own, with threads that know the kinds of these tests. */
export async function startTestRunner(dataFolder: string, settings: Partial<Settings> = {}): Promise<TestRunner> {
  const store = await openStore({ dataFolder });
  for (const id of ['east', 'west']) {
    const park = { id, name: { 'zh-CN': id }, createdAt: '2026-01-01T00:00:00.000Z', by: 'someone' };
    if (!(await store.platform.parks.get(id))) await store.platform.parks.insert(park);
  }
  const runner = pathToFileURL(`${root}server/run-source.mjs`).href;
  const { bundleSource } = (await import(/* @vite-ignore */ runner)) as SourceRunner;
  const bundle = await bundleSource('test/server/jobs/thread.ts');
  const jobs = await startJobRunner({
    store,
    settings: { ...usualSettings, dataFolder, serverId: newId(), loopback: true, ...settings },
    now: () => new Date(),
    newId,
    kinds: testKinds,
    startWorker: async (data) =>
      new Worker(bundle, {
        workerData: data,
        transferList: [...movedWith(data.store)],
        resourceLimits: { maxOldGenerationSizeMb: 64 },
      }),
    log: () => {},
  });
  return {
    jobs,
    store,
    start: async (asked, park = 'east') => (await jobs.start(park, 'run', asked, caller)).id,
    async when(id, holds) {
      let last: Job | undefined;
      for await (const job of jobs.watch(id, new AbortController().signal)) {
        last = job;
        if (holds(job)) return job;
      }
      if (!last) throw new Error(`There is no job ${id}`);
      return last;
    },
    async close() {
      await jobs.stop();
      await store.close();
    },
  };
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
