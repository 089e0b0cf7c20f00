import type { Worker } from 'node:worker_threads';
import { say } from './messages.ts';
import type { Ending, FromThread, ToThread } from './thread-messages.ts';

export interface WorkInThread {
  /** Resolves when the thread has ended, whatever ended it. */
  readonly ended: Promise<Ending>;
  /** Asks the work to stop, and ends the thread if it does not soon. */
  stop(): void;
}

interface Listener {
  progress(progress: Extract<FromThread, { kind: 'progress' }>['progress']): void;
  keep(request: unknown): Promise<void>;
}

/** How long work may take to stop by itself. */
const patience = 5000;

/** Follows the work of a job's thread; memory that runs out, or a crash, ends the thread and not the server. */
export function followThread(worker: Worker, { progress, keep }: Listener): WorkInThread {
  const tell = (message: ToThread) => worker.postMessage(message);
  let overdue: NodeJS.Timeout | undefined;
  const ended = new Promise<Ending>((resolve) => {
    let ending: Ending = { kind: 'stopped' };
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'progress') progress(message.progress);
      else if (message.kind === 'keep')
        keep(message.request).then(
          () => tell({ kind: 'kept' }),
          () => worker.terminate(),
        );
      else {
        ending = message;
        void worker.terminate();
      }
    });
    worker.on('error', (error) => {
      if (ending.kind === 'stopped') ending = { kind: 'crashed', problem: problemOf(error), error: String(error) };
    });
    worker.on('exit', () => {
      clearTimeout(overdue);
      resolve(ending);
    });
  });
  return {
    ended,
    stop() {
      if (overdue) return;
      tell({ kind: 'stop' });
      overdue = setTimeout(() => worker.terminate(), patience);
    },
  };
}

function problemOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const what = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'job.outOfMemory' : 'job.crashed';
  return { code: what, message: say(what) } as const;
}
