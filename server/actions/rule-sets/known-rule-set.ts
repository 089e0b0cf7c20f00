import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Draft, RuleSet } from '../../storage/documents/rule-sets.ts';
import type { Stored } from '../../storage/port.ts';
import { sayOfRuleSets } from './messages.ts';

export async function knownRuleSet({ store }: Pick<Deps, 'store'>, park: string, id: string): Promise<Stored<RuleSet>> {
  const ruleSet = await store.park(park).ruleSets.get(id);
  if (!ruleSet) throw new HttpProblem(404, 'ruleSet.unknown', say('found.nothing', 'rule set'));
  return ruleSet;
}

/** One whose draft may be changed or published. */
export async function openRuleSet(deps: Deps, park: string, id: string): Promise<Stored<RuleSet>> {
  const ruleSet = await knownRuleSet(deps, park, id);
  if (ruleSet.archived) throw new HttpProblem(409, 'ruleSet.archived', sayOfRuleSets('ruleSet.archived'));
  return ruleSet;
}

/** A draft is there only with its rule set: it is written first. */
export async function knownDraft({ store }: Pick<Deps, 'store'>, park: string, id: string): Promise<Stored<Draft>> {
  const draft = await store.park(park).drafts.get(id);
  if (!draft) throw new HttpProblem(404, 'ruleSet.unknown', say('found.nothing', 'rule set'));
  return draft;
}
