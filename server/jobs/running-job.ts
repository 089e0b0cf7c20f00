import type { Worker } from 'node:worker_threads';
import type { StoredJob } from '../storage/documents/jobs.ts';
import type { Store } from '../storage/store.ts';
import { changeJob } from './change-job.ts';
import type { Job, JobProgress } from './jobs.ts';
import type { Ending } from './thread-messages.ts';
import { followThread } from './work-in-thread.ts';

export interface RunningJob {
  /** The job with its newest progress. */
  job(): Job;
  cancel(): void;
  /** Stops without a word to the store: whoever reads the job's state is told that it was interrupted. */
  interrupt(): void;
  /** How it ended; undefined: another server has taken the job over, or given it up. */
  readonly ended: Promise<Ending | 'cancelled' | 'lost'>;
}

interface Surroundings {
  readonly store: Store;
  readonly server: string;
  aliveUntil(): string;
  /** Something about the job is new. */
  changed(): void;
}

const storedEvery = 1000;

/** Keeps a job that works in a thread alive in the store, and its progress known. */
export function runningJob(
  claimed: Job,
  worker: Worker,
  { store, server, aliveUntil, changed }: Surroundings,
): RunningJob {
  let live = claimed;
  let cancelling = claimed.cancelAsked;
  let lost = false;
  let storing: Promise<void> | undefined;

  const own = async (change: Partial<StoredJob>): Promise<void> => {
    const stored = await changeJob(store, claimed.id, (job) =>
      job.state === 'running' && job.server === server ? { ...change, aliveUntil: aliveUntil() } : undefined,
    );
    if (!stored) {
      lost = true;
      thread.stop();
      throw new Error(`Job ${claimed.id} is not this server's any more`);
    }
    live = { ...stored, progress: live.progress };
    if (stored.cancelAsked) cancel();
  };
  const cancel = () => {
    cancelling = true;
    thread.stop();
  };
  const thread = followThread(worker, {
    progress(progress: JobProgress) {
      live = { ...live, progress };
      changed();
    },
    keep: (request) => own({ request }),
  });
  // Also without progress: the job says that it is alive.
  const beat = setInterval(() => {
    storing ??= own({ progress: live.progress })
      .catch(() => undefined)
      .finally(() => {
        storing = undefined;
      });
  }, storedEvery);
  if (cancelling) thread.stop();
  return {
    job: () => live,
    cancel,
    interrupt: () => thread.stop(),
    ended: thread.ended.then(async (ending) => {
      clearInterval(beat);
      await storing;
      if (lost) return 'lost';
      return cancelling && ending.kind !== 'done' ? 'cancelled' : ending;
    }),
  };
}
