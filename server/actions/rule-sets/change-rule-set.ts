import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { knownRuleSet } from './known-rule-set.ts';
import { sayOfRuleSets } from './messages.ts';
import { type RuleSetAnswer, ruleSetAnswer } from './rule-set-answer.ts';

const mostTries = 20;

/** Renames a rule set, or puts it into the archive or takes it out. */
export async function changeRuleSet(
  deps: Deps,
  caller: Caller,
  park: string,
  id: string,
  wish: { readonly name?: Text; readonly archived?: boolean },
): Promise<RuleSetAnswer> {
  await knownRuleSet(deps, park, id);
  const fact = {
    ...{ park, action: 'ruleSet.change', subject: `rule-sets/${id}` },
    details: {
      ...(wish.name === undefined ? {} : { name: wish.name['zh-CN'] }),
      ...(wish.archived === undefined ? {} : { archived: wish.archived }),
    },
  };
  return deps.audit.around(caller, fact, async () => {
    for (let tries = 0; tries < mostTries; tries++) {
      const { revision, ...known } = await knownRuleSet(deps, park, id);
      const changed = await deps.store.park(park).ruleSets.replace({ ...known, ...wish }, revision);
      if (changed) return { result: await ruleSetAnswer(deps, park, changed) };
    }
    throw new HttpProblem(503, 'ruleSet.contended', sayOfRuleSets('ruleSet.contended'));
  });
}
