import { unfitness } from '../../../rules/modules/fitting.ts';
import { type ModuleContent, moduleContent } from '../../../rules/modules/module-content.ts';
import { withoutNode } from '../../../rules/modules/with-module.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { fittingFault } from './fitting-fault.ts';

/** What a release changes in facts and tables may not be what the rest of the rule set reads too. */
export function requireReadAlone(definition: Definition, before: ModuleContent, after: ModuleContent): void {
  const rest = withoutNode(definition, before.root.id);
  const readByRest = new Set<string>();
  for (const child of rest.tree.children) {
    const content = moduleContent(rest, child.id);
    for (const { id } of [...(content?.facts ?? []), ...(content?.tables ?? [])]) readByRest.add(id);
  }
  const own = new Set([...before.facts, ...before.tables].map(({ id }) => id));
  const unfit = unfitness(rest, after, rest.tree.id).filter(
    (one) => one.kind !== 'name' || readByRest.has(one.id) || !own.has(one.id),
  );
  if (unfit.length > 0) throw fittingFault(unfit);
}
