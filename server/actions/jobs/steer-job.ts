import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { parkOf } from '../../jobs/job-id.ts';
import type { Job } from '../../jobs/jobs.ts';
import { say } from '../../jobs/messages.ts';
import { readJob } from './read-job.ts';

/** Stops a job that has not ended. What it left unfinished is removed. */
export async function cancelJob(deps: Deps, caller: Caller, id: string): Promise<Job> {
  await ownJob(deps, caller, id);
  return deps.audit.around(caller, factOf('job.cancel', id), async () => {
    const result = await deps.jobs.cancel(id);
    if (!result) throw new HttpProblem(409, 'job.ended', say('job.ended'));
    return { result };
  });
}

/** Takes a job that was cut off up again. */
export async function resumeJob(deps: Deps, caller: Caller, id: string): Promise<Job> {
  await ownJob(deps, caller, id);
  return deps.audit.around(caller, factOf('job.resume', id), async () => {
    const result = await deps.jobs.resume(id);
    if (!result) throw new HttpProblem(409, 'job.notInterrupted', say('job.notInterrupted'));
    return { result };
  });
}

/** Others' jobs are the administrator's to steer. */
async function ownJob(deps: Deps, caller: Caller, id: string): Promise<void> {
  const { by } = await readJob(deps, id);
  if (by !== caller.person && caller.roles.get(parkOf(id)) !== 'administrator')
    throw new HttpProblem(403, 'job.notYours', say('job.notYours'));
}

function factOf(action: string, id: string) {
  return { park: parkOf(id), action, subject: `jobs/${id}` };
}
