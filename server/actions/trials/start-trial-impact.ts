import { definitionHash } from '../../../rules/index.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { sayOfCompare } from '../compare/messages.ts';
import { impactBetween, type Started } from '../impact/impact-between.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { type DraftTrialRequest, triedDraft } from './trial-request.ts';

/** What a merge, or another release of a module, would do to each enterprise; the draft stays as it is. */
export async function startTrialImpact(
  deps: Deps,
  caller: Caller,
  park: string,
  request: DraftTrialRequest,
): Promise<Started> {
  const { ruleSet, module = null, period } = request;
  const { definition, before, release } = await triedDraft(deps, park, request);
  const { name } = await knownRuleSet(deps, park, ruleSet);
  const tried = module === null ? `merge@${release}` : `module.${module}@${release}`;
  return impactBetween(deps, caller, park, {
    ruleSet,
    from: {
      ...{ side: `${ruleSet}:draft`, label: sayOfCompare('side.draft', name) },
      ...{ hash: definitionHash(before), definition: before },
    },
    to: {
      ...{ side: `${ruleSet}:${tried}`, label: sayOfTemplates('trial.side', name, release) },
      ...{ hash: definitionHash(definition), definition },
    },
    ...{ period, asOf: await headOfChanges(deps.store, park), isTrial: true, run: null },
  });
}
