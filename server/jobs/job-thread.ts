import { parentPort } from 'node:worker_threads';
import { newId } from '../new-id.ts';
import { StorageUnavailable } from '../storage/faults.ts';
import { openShared } from '../storage/open-store.ts';
import { JobRefusal } from './job-refusal.ts';
import type { JobKind, JobProgress } from './jobs.ts';
import { say } from './messages.ts';
import type { FromThread, JobThreadData, ToThread } from './thread-messages.ts';

/** The server is told of progress at most so often. */
const millisecondsBetween = 100;

/** What a thread of the role `job` does: one job of one of these kinds. */
export function jobThread(kinds: readonly JobKind[]): (data: JobThreadData) => Promise<void> {
  return async (data) => {
    const port = parentPort;
    if (!port) throw new Error('A job runs in a thread of its own');
    const post = (message: FromThread) => port.postMessage(message);
    const stop = new AbortController();
    const kept: (() => void)[] = [];
    port.on('message', ({ kind }: ToThread) => {
      if (kind === 'stop') stop.abort();
      else kept.shift()?.();
    });
    try {
      post({ kind: 'done', result: await work(kinds, data, stop.signal, post, kept) });
    } catch (error) {
      post(endingOf(error, stop.signal));
    }
    port.close();
  };
}

async function work(
  kinds: readonly JobKind[],
  { id, park, by, type, request, dataFolder, store: shared }: JobThreadData,
  signal: AbortSignal,
  post: (message: FromThread) => void,
  kept: (() => void)[],
): Promise<unknown> {
  const kind = kinds.find((one) => one.type === type);
  if (!kind) throw new Error(`No job is of the kind "${type}"`);
  const store = await openShared(shared);
  try {
    return await kind.run({
      id,
      park,
      by,
      request,
      store,
      dataFolder,
      signal,
      now: () => new Date(),
      newId,
      progress: teller((progress) => post({ kind: 'progress', progress })),
      keep: (changed) =>
        new Promise((resolve) => {
          kept.push(resolve);
          post({ kind: 'keep', request: changed });
        }),
    });
  } finally {
    await store.close();
  }
}

/** Passes on each phase's beginning and, in between, as often as is told. */
function teller(tell: (progress: JobProgress) => void): (phase: string, done: number, of: number | null) => void {
  let last = { phase: '', at: 0 };
  return (phase, done, of) => {
    const at = performance.now();
    if (phase === last.phase && done !== of && at - last.at < millisecondsBetween) return;
    last = { phase, at };
    tell({ phase, done, of });
  };
}

function endingOf(error: unknown, signal: AbortSignal): FromThread {
  if (signal.aborted || error instanceof StorageUnavailable) return { kind: 'stopped' };
  if (error instanceof JobRefusal)
    return { kind: 'refused', problem: { code: error.code, message: error.sentence, faults: error.faults } };
  return { kind: 'crashed', problem: { code: 'job.crashed', message: say('job.crashed') }, error: told(error) };
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
