import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { knownDraft, knownRuleSet } from './known-rule-set.ts';
import { sayOfRuleSets } from './messages.ts';
import { knownVersion } from './read-version.ts';
import { askRules } from './thread/ask-rules.ts';
import type { Checked } from './thread/asked.ts';

/** A definition itself, or where it is: a version, or the draft. */
export interface Wanted {
  readonly ruleSet?: string;
  readonly version?: number | 'draft';
  readonly definition?: Readonly<Record<string, unknown>>;
}

/** All that is wrong or doubtful in a definition, with fixes. */
export async function checkDefinition(deps: Deps, park: string, wanted: Wanted): Promise<Checked> {
  const definition = await wantedDefinition(deps, park, wanted);
  return askRules('check', { definition: JSON.stringify(definition) });
}

async function wantedDefinition(
  deps: Deps,
  park: string,
  { ruleSet, version = 'draft', definition }: Wanted,
): Promise<unknown> {
  if ((ruleSet === undefined) === (definition === undefined))
    throw new HttpProblem(422, 'definition.oneSource', sayOfRuleSets('definition.oneSource'));
  if (ruleSet === undefined) return definition;
  await knownRuleSet(deps, park, ruleSet);
  if (version === 'draft') return (await knownDraft(deps, park, ruleSet)).definition;
  return (await knownVersion(deps, park, ruleSet, version)).definition;
}
