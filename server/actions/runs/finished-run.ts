import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import { sayOfRuns } from './messages.ts';
import { jobOf } from './run-request.ts';

/** A run whose sheets may be read. */
export async function finishedRun({ store, jobs }: Deps, park: string, id: string): Promise<Stored<FinishedRun>> {
  const run = await store.park(park).runs.get(id);
  if (run) return run;
  const job = await jobs.get(jobOf(park, id));
  if (job?.type !== 'run') throw new HttpProblem(404, 'run.unknown', say('found.nothing', 'run'));
  throw new HttpProblem(409, 'run.notFinished', sayOfRuns('run.notFinished'), { extra: { job: job.id } });
}
