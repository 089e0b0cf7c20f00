import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/jobs.ts';
import { type TrialRequest, triedDefinition } from './trial-request.ts';

/** Scores the park's own records with rules that it does not have yet. What can't be worked out is refused at once. */
export async function startTrial(deps: Deps, caller: Caller, park: string, request: TrialRequest): Promise<Job> {
  await triedDefinition(deps, park, request);
  const { template = null, ruleSet = null, release = null, module = null, period } = request;
  const details = { template, ruleSet, module, release, period };
  const fact = { park, action: 'trial.start', subject: 'trials', details };
  return deps.audit.around(caller, fact, async () => ({
    result: await deps.jobs.start(park, 'trial', request, caller),
  }));
}
