import type { Worker } from 'node:worker_threads';
import { HttpProblem } from '../../../http/problem.ts';
import { startThread } from '../../../threads/start-thread.ts';
import { sayOfRuleSets } from '../messages.ts';
import type { Answered, Asked, Kind, Message, Reply } from './asked.ts';

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
  readonly timer: NodeJS.Timeout;
}

interface RulesThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A definition that takes longer was made to. */
const mostMilliseconds = 30_000;
const mostMegabytes = 1024;

let running: Promise<RulesThread> | undefined;
let lastId = 0;

/** Asks the thread that looks through definitions; it is started when it is first needed, and again after it has died. */
export async function askRules<K extends Kind>(kind: K, asked: Asked[K]): Promise<Answered[K]> {
  running ??= start();
  const { worker, waiting } = await running;
  return new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    const timer = setTimeout(() => {
      take(waiting, id)?.reject(new HttpProblem(422, 'rules.tooSlow', sayOfRuleSets('rules.tooSlow')));
      void worker.terminate();
    }, mostMilliseconds);
    waiting.set(id, { resolve, reject, timer });
    worker.postMessage({ id, kind, asked } as Message);
  });
}

/** Ends the thread, if there is one; it would keep the process alive. */
export async function stopRules(): Promise<void> {
  const one = await running?.catch(() => undefined);
  await one?.worker.terminate();
}

async function start(): Promise<RulesThread> {
  let worker: Worker;
  try {
    worker = await startThread('rules', {}, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
  } catch (error) {
    running = undefined;
    throw error;
  }
  worker.unref();
  const waiting: RulesThread['waiting'] = new Map();
  worker.on('message', (reply: Reply) => {
    const one = take(waiting, reply.id);
    if ('error' in reply) one?.reject(new Error(reply.error));
    else one?.resolve(reply.answer as never);
  });
  const gone = () => {
    running = undefined;
    for (const id of [...waiting.keys()])
      take(waiting, id)?.reject(new HttpProblem(503, 'rules.busy', sayOfRuleSets('rules.busy')));
  };
  worker.on('error', gone);
  worker.on('exit', gone);
  return { worker, waiting };
}

function take(waiting: RulesThread['waiting'], id: number): Waiting | undefined {
  const one = waiting.get(id);
  if (one) clearTimeout(one.timer);
  waiting.delete(id);
  return one;
}
