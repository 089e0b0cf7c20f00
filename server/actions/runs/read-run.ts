import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import { runAnswer, unfinishedRunAnswer } from './run-answer.ts';
import { jobOf } from './run-request.ts';

/** A run with its result; or, before it has one, with the state of its job. */
export async function readRun({ store, jobs }: Deps, park: string, id: string) {
  const finished = await store.park(park).runs.get(id);
  if (finished) return runAnswer(store, park, finished);
  const job = await jobs.get(jobOf(park, id));
  if (job?.type !== 'run') throw new HttpProblem(404, 'run.unknown', say('found.nothing', 'run'));
  return unfinishedRunAnswer(job);
}
