import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Job } from '../../jobs/jobs.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { versionInForce } from '../rule-sets/version-in-force.ts';
import { sayOfRuns } from './messages.ts';
import { type RunRequest, runOf } from './run-request.ts';

/** Starts to score a version, the one in force unless another is named, on a period. The job tells how far it is. */
export async function startRun(
  deps: Deps,
  caller: Caller,
  park: string,
  order: Pick<RunRequest, 'ruleSet' | 'period'> & Partial<Pick<RunRequest, 'version'>>,
): Promise<Job> {
  const { ruleSet, period } = order;
  const version = order.version ?? (await versionInForce(deps, park, ruleSet, period)).number;
  await requireUsable(deps, park, ruleSet, version);
  const fact = { park, action: 'run.start', subject: 'runs', details: { ruleSet, version, period } };
  return deps.audit.around(caller, fact, async () => {
    const result = await deps.jobs.start(park, 'run', { ruleSet, version, period }, caller);
    return { result, subject: `runs/${runOf(result.id)}` };
  });
}

/** Money isn't given any more by rules that were taken out of force: not even where they are asked for by number. */
async function requireUsable({ store }: Deps, park: string, ruleSet: string, version: number): Promise<void> {
  const { versions, retirements } = store.park(park);
  const id = `${ruleSet}.${version}`;
  if (!(await versions.get(id)))
    throw new HttpProblem(422, 'run.noVersion', sayOfRuns('run.noVersion', ruleSet, version));
  if (await retirements.get(id))
    throw new HttpProblem(409, 'version.retired', sayOfRuleSets('version.retired', version));
}
