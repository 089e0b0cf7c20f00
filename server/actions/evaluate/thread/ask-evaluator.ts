import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../../threads/start-thread.ts';
import type { FromEvaluator, KnownVersion, ToEvaluator } from './asked.ts';

interface Evaluator {
  readonly worker: Worker;
  readonly waiting: Map<number, (reply: Omit<FromEvaluator, 'id'>) => void>;
  /** Keys of the versions that it was told of. */
  readonly told: Set<string>;
}

/** With a larger one most of the time goes into reading it. */
const mostBytes = 64 * 1024;
const mostMegabytes = 512;
const hasCores = availableParallelism() > 1;

let running: Promise<Evaluator | undefined> | undefined;
let lastId = 0;

/** The answer to a request's body, as JSON; undefined: it is to be given here. */
export async function askEvaluator(park: string, body: Uint8Array): Promise<Uint8Array | undefined> {
  if (!hasCores || body.length > mostBytes) return undefined;
  running ??= start();
  const evaluator = await running;
  if (!evaluator) return undefined;
  const { worker, waiting, told } = evaluator;
  lastId += 1;
  const id = lastId;
  const { answer, unknown } = await new Promise<Omit<FromEvaluator, 'id'>>((resolve) => {
    waiting.set(id, resolve);
    // A copy of these bytes only: they may lie among others that were received with them.
    const copy = new Uint8Array(body);
    worker.postMessage({ kind: 'evaluate', id, park, body: copy } satisfies ToEvaluator, [copy.buffer]);
  });
  if (unknown !== undefined) told.delete(unknown);
  return answer;
}

/** A published version never changes: requests for it are answered there from now on. */
export async function tellEvaluator(version: KnownVersion): Promise<void> {
  const evaluator = await running;
  if (!evaluator || evaluator.told.has(version.key)) return;
  evaluator.told.add(version.key);
  evaluator.worker.postMessage({ kind: 'version', version } satisfies ToEvaluator);
}

/** Ends the thread, if there is one; it would keep the process alive. */
export async function stopEvaluator(): Promise<void> {
  const evaluator = await running;
  await evaluator?.worker.terminate();
}

/** Undefined: it can't be started just now. */
async function start(): Promise<Evaluator | undefined> {
  let worker: Worker;
  try {
    worker = await startThread('evaluator', {}, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  } catch (error) {
    console.error('The evaluating thread did not start', error);
    running = undefined;
    return undefined;
  }
  worker.unref();
  const waiting: Evaluator['waiting'] = new Map();
  worker.on('message', ({ id, ...reply }: FromEvaluator) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  const gone = () => {
    running = undefined;
    for (const answer of waiting.values()) answer({});
    waiting.clear();
  };
  worker.on('error', (error) => {
    console.error('The evaluating thread has ended', error);
    gone();
  });
  worker.on('exit', gone);
  return { worker, waiting, told: new Set() };
}
