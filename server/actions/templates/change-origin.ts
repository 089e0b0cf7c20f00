import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Origin } from '../../storage/documents/rule-sets.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';
import { sayOfTemplates } from './messages.ts';

const mostTries = 20;

/** Rewrites where a rule set comes from, whoever else changes the rule set meanwhile. */
export async function changeOrigin(
  deps: Deps,
  park: string,
  ruleSet: string,
  change: (origin: Origin) => Origin,
): Promise<Origin> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { revision, ...known } = await knownRuleSet(deps, park, ruleSet);
    if (known.origin === null) throw new HttpProblem(404, 'upstream.none', sayOfTemplates('upstream.none'));
    const origin = change(known.origin);
    if (await deps.store.park(park).ruleSets.replace({ ...known, origin }, revision)) return origin;
  }
  throw new HttpProblem(503, 'ruleSet.contended', sayOfRuleSets('ruleSet.contended'));
}
