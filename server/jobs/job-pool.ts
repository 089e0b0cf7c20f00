import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Store } from '../storage/store.ts';
import { changeJob } from './change-job.ts';
import { FairQueue } from './fair-queue.ts';
import { parkOf } from './job-id.ts';
import { endOf } from './job-states.ts';
import type { Job } from './jobs.ts';
import { aliveUntil } from './liveness.ts';
import { type RunningJob, runningJob } from './running-job.ts';
import type { Ending } from './thread-messages.ts';

export interface PoolOptions {
  readonly store: Store;
  readonly server: string;
  now(): Date;
  startWorker(job: Job): Promise<Worker>;
  abandon(job: Job): Promise<void>;
  changed(job: string): void;
  log(message: string, error: unknown): void;
}

const atOnce = Math.max(1, Math.min(2, availableParallelism()));
const restBeforeRetry = 1000;

/** The jobs that this server works on, some at once, and those that it will work on next. */
export class JobPool {
  readonly running = new Map<string, RunningJob>();
  private readonly options: PoolOptions;
  private readonly queue = new FairQueue();
  private readonly working = new Set<Promise<void>>();
  private stopped = false;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  add(jobs: readonly string[]): void {
    for (const id of jobs) if (!this.running.has(id)) this.queue.add(id);
    this.fill();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const one of this.running.values()) one.interrupt();
    await Promise.all(this.working);
  }

  private fill(): void {
    while (!this.stopped && this.working.size < atOnce) {
      const id = this.queue.take();
      if (id === undefined) return;
      const work = this.work(id)
        .catch((error) => this.options.log(`Job ${id} could not be worked on`, error))
        .finally(() => {
          this.working.delete(work);
          this.fill();
        });
      this.working.add(work);
    }
  }

  private async work(id: string): Promise<void> {
    const { store, server, now, changed, startWorker } = this.options;
    // Of two servers that want it, one finds it queued.
    const claimed = await changeJob(store, id, ({ state, startedAt }) =>
      state === 'queued'
        ? { state: 'running', server, aliveUntil: aliveUntil(now()), startedAt: startedAt ?? now().toISOString() }
        : undefined,
    );
    if (!claimed) return;
    const worker = await startWorker(claimed);
    const one = runningJob(claimed, worker, {
      store,
      server,
      aliveUntil: () => aliveUntil(now()),
      changed: () => changed(id),
    });
    this.running.set(id, one);
    changed(id);
    if (this.stopped) one.interrupt();
    try {
      const ending = await one.ended;
      if (ending !== 'lost') await this.end(one.job(), ending);
    } finally {
      this.running.delete(id);
      changed(id);
    }
  }

  /** Stores how it ended, as soon as the store can be reached. */
  private async end(job: Job, ending: Ending | 'cancelled'): Promise<void> {
    const { store, server, now, abandon, log } = this.options;
    if (ending !== 'cancelled' && ending.kind === 'crashed') log(`Job ${job.id} crashed`, ending.error);
    for (;;) {
      try {
        if (ending === 'cancelled' || ending.kind === 'refused') await abandon(job);
        const ended = { ...endOf(ending, now()), progress: job.progress, server: null, aliveUntil: null };
        await changeJob(store, job.id, (stored) =>
          stored.state === 'running' && stored.server === server ? ended : undefined,
        );
        return;
      } catch (error) {
        if (this.stopped) throw error;
        log(`The end of job ${parkOf(job.id)} could not be stored yet`, error);
        await new Promise((resolve) => setTimeout(resolve, restBeforeRetry));
      }
    }
  }
}
