import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Job } from '../../jobs/jobs.ts';
import { sayOfRuns } from './messages.ts';
import { type RunRequest, runOf } from './run-request.ts';

/** Starts to score a version on a period. The job tells how far it is. */
export async function startRun(
  deps: Deps,
  caller: Caller,
  park: string,
  { ruleSet, version, period }: Pick<RunRequest, 'ruleSet' | 'version' | 'period'>,
): Promise<Job> {
  const known = await deps.store.park(park).versions.get(`${ruleSet}.${version}`);
  if (!known) throw new HttpProblem(422, 'run.noVersion', sayOfRuns('run.noVersion', ruleSet, version));
  const fact = { park, action: 'run.start', subject: 'runs', details: { ruleSet, version, period } };
  return deps.audit.around(caller, fact, async () => {
    const result = await deps.jobs.start(park, 'run', { ruleSet, version, period }, caller);
    return { result, subject: `runs/${runOf(result.id)}` };
  });
}
