import { localised } from '../../../rules/lineage/localised.ts';
import type { Module } from '../../../rules/modules/module.ts';
import { withModule } from '../../../rules/modules/with-module.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { shaped } from '../compare/shaped.ts';
import { saveDraft } from '../rule-sets/drafts.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { keepUpstream } from '../templates/keep-upstream.ts';
import { knownTemplate, unknownTemplate, wantedRelease } from '../templates/known-template.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { knownModule, listModules } from './list-modules.ts';
import { moduleReference } from './module-reference.ts';
import { requireReadAlone } from './require-read-alone.ts';

/**
 * Brings a module to another release. The rule set has changed nothing in it, so the merge has nothing to choose: the
 * subtree becomes as the release has it, and keeps its weight and place.
 */
export async function updateModule(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  node: string,
  wish: { readonly release: number; readonly draftRevision: number },
) {
  await openRuleSet(deps, park, ruleSet);
  const { module, draft } = await knownModule(deps, park, ruleSet, node);
  const template = await knownTemplate(deps, module.template);
  if (!template) throw unknownTemplate();
  const release = await wantedRelease(deps, template, wish.release);
  const made = localised(release.definition, module);
  if (!made.ok) throw new HttpProblem(409, 'upstream.unit', sayOfTemplates('upstream.lost'));
  const next: Module = { ...module, ...made.lineage, release: release.number, hash: release.hash };
  const fact = {
    ...{ park, action: 'module.update', subject: `rule-sets/${ruleSet}/modules/${node}` },
    ...{ beforeHash: module.hash, afterHash: release.hash },
    details: { template: module.template, from: module.release, to: release.number },
  };
  return deps.audit.around(caller, fact, async () => {
    await keepUpstream(deps, park, { template: module.template, release });
    const definition = shaped(draft.definition);
    const [before, after] = [await moduleReference(deps, park, module), await moduleReference(deps, park, next)];
    requireReadAlone(definition, before, after);
    await saveDraft(deps, caller, park, ruleSet, {
      definition: withModule(definition, after, null),
      seen: draft.revision === wish.draftRevision ? wish.draftRevision : 0,
      modules: (draft.modules ?? []).map((one) => (one.node === node ? next : one)),
    });
    return { result: await listModules(deps, park, ruleSet) };
  });
}
