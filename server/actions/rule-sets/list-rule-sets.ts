import type { Deps } from '../../deps.ts';
import { knownRuleSet } from './known-rule-set.ts';
import { type RuleSetAnswer, ruleSetAnswer } from './rule-set-answer.ts';

interface ListQuery {
  readonly archived?: boolean;
  readonly limit?: number;
  readonly after?: string;
}

/** The newest first; archived ones only where they are asked for. */
export async function listRuleSets(deps: Deps, park: string, { archived = false, limit = 50, after }: ListQuery) {
  const { documents, next } = await deps.store.park(park).ruleSets.page({
    where: [{ field: 'archived', is: archived }],
    sort: [{ field: 'createdAt', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  const items: RuleSetAnswer[] = [];
  for (const ruleSet of documents) items.push(await ruleSetAnswer(deps, park, ruleSet));
  return { items, next };
}

export async function readRuleSet(deps: Deps, park: string, id: string): Promise<RuleSetAnswer> {
  return ruleSetAnswer(deps, park, await knownRuleSet(deps, park, id));
}
