import type { Id } from '../../../schemas/definition.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { shaped } from '../compare/shaped.ts';
import { knownDraft, knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { visibleTemplate, wantedRelease } from '../templates/known-template.ts';
import { mappingProposal } from '../templates/propose-mapping.ts';
import { sayOfModules } from './messages.ts';
import { fieldsRead, moduleFields } from './module-fields.ts';
import { updateFields } from './module-update.ts';

/** For the fields that a subtree reads, as far as the rule set has none of the template yet. */
export async function proposeModuleMapping(
  deps: Deps,
  park: string,
  ruleSet: string,
  wanted: { readonly template: string; readonly release?: number; readonly node: Id },
) {
  await knownRuleSet(deps, park, ruleSet);
  const known = await visibleTemplate(deps, wanted.template, park);
  const release = await wantedRelease(deps, known, wanted.release);
  const { definition, modules = [] } = await knownDraft(deps, park, ruleSet);
  const read = fieldsRead(release.definition, {}, wanted.node);
  if (read === undefined) throw new HttpProblem(422, 'module.noNode', sayOfModules('module.noNode', wanted.node));
  const place = { park, ruleSet, modules, definition: shaped(definition) };
  const { question } = await moduleFields(deps, place, wanted.template, { read, module: null, choices: {} });
  return mappingProposal(deps, park, release, question);
}

/** For the fields that another release of a module reads, and nobody has decided on yet. */
export async function proposeModuleUpdateMapping(
  deps: Deps,
  park: string,
  ruleSet: string,
  node: Id,
  number: number | undefined,
) {
  const { release, decided } = await updateFields(deps, park, ruleSet, node, { release: number });
  return mappingProposal(deps, park, release, decided.question);
}
