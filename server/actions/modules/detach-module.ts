import { withoutNode } from '../../../rules/modules/with-module.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { shaped } from '../compare/shaped.ts';
import { saveDraft } from '../rule-sets/drafts.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { knownModule, listModules } from './list-modules.ts';

/** Makes a module's nodes ordinary ones, which the park may change, or removes them. */
export async function detachModule(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  node: string,
  wish: { readonly remove?: boolean; readonly draftRevision: number },
) {
  await openRuleSet(deps, park, ruleSet);
  const { module, draft } = await knownModule(deps, park, ruleSet, node);
  const definition = shaped(draft.definition);
  const fact = {
    ...{ park, action: 'module.detach', subject: `rule-sets/${ruleSet}/modules/${node}` },
    details: { template: module.template, release: module.release, removed: wish.remove ?? false },
  };
  return deps.audit.around(caller, fact, async () => {
    await saveDraft(deps, caller, park, ruleSet, {
      definition: wish.remove ? withoutNode(definition, node) : definition,
      seen: draft.revision === wish.draftRevision ? wish.draftRevision : 0,
      modules: (draft.modules ?? []).filter((one) => one.node !== node),
    });
    return { result: await listModules(deps, park, ruleSet) };
  });
}
