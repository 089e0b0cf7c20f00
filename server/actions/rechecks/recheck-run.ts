import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/jobs.ts';
import { finishedRun } from '../runs/finished-run.ts';

/** Starts to work a finished run out again. The job tells how far it is. */
export async function recheckRun(deps: Deps, caller: Caller, park: string, id: string): Promise<Job> {
  await finishedRun(deps, park, id);
  const fact = { park, action: 'run.recheck', subject: `runs/${id}` };
  return deps.audit.around(caller, fact, async () => ({
    result: await deps.jobs.start(park, 'recheck', { run: id }, caller),
  }));
}
