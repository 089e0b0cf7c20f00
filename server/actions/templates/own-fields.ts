import { fitToShape } from '../../../rules/check/shape/fit-to-shape.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';

/** What a park calls its data, as one of its rule sets has it: the draft, as far as it can be read. */
export async function ownFields(deps: Pick<Deps, 'store'>, park: string, ruleSet: string): Promise<readonly Field[]> {
  await knownRuleSet(deps, park, ruleSet);
  const { definition } = await knownDraft(deps, park, ruleSet);
  // Fitting takes any shape, whatever its parameter says.
  return fitToShape(definition as Definition).definition.fields;
}
