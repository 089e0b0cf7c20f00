import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { saveDraft } from '../rule-sets/drafts.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { choicesToTell } from '../templates/choices-in.ts';
import type { FieldChoices } from '../templates/chosen-fields.ts';
import { keepUpstream } from '../templates/keep-upstream.ts';
import { listModules } from './list-modules.ts';
import { moduleUpdate } from './module-update.ts';

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
  wish: { readonly release: number; readonly fields?: FieldChoices; readonly draftRevision: number },
) {
  await openRuleSet(deps, park, ruleSet);
  const { module, next, release, draft, after } = await moduleUpdate(deps, park, ruleSet, node, wish);
  const fact = {
    ...{ park, action: 'module.update', subject: `rule-sets/${ruleSet}/modules/${node}` },
    ...{ beforeHash: module.hash, afterHash: release.hash },
    details: { template: module.template, from: module.release, to: release.number, ...choicesToTell(wish.fields) },
  };
  return deps.audit.around(caller, fact, async () => {
    await keepUpstream(deps, park, { template: module.template, release });
    await saveDraft(deps, caller, park, ruleSet, {
      definition: after,
      seen: draft.revision === wish.draftRevision ? wish.draftRevision : 0,
      modules: (draft.modules ?? []).map((one) => (one.node === node ? next : one)),
    });
    return { result: await listModules(deps, park, ruleSet) };
  });
}
