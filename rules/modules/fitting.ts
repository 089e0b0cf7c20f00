import { type Definition, type Id, isGroup } from '../../schemas/definition.ts';
import { isSame } from '../document/same.ts';
import { type ModuleContent, nodesBelow } from './module-content.ts';
import { readsAlike } from './reads-alike.ts';

/** Why a definition can't take a module in. */
export type Unfit =
  | { readonly kind: 'noGroup'; readonly id: Id }
  | { readonly kind: 'stages'; readonly ids: readonly Id[] }
  | { readonly kind: 'field' | 'name'; readonly id: Id };

/** Empty where the module can stand in the group: stages are there, and ids mean the same. */
export function unfitness(definition: Definition, content: ModuleContent, parent: Id): readonly Unfit[] {
  const { fields, facts = [], tables = [], stages = [], tree } = definition;
  const unfit: Unfit[] = [];
  if (!nodesBelow(tree).some((node) => node.id === parent && isGroup(node)))
    unfit.push({ kind: 'noGroup', id: parent });
  const lacking = content.stages.filter((id) => !stages.some((one) => one.id === id));
  if (lacking.length > 0) unfit.push({ kind: 'stages', ids: lacking });
  for (const field of content.fields) {
    const { id } = field;
    const own = fields.find((one) => one.id === id);
    if (own && !readsAlike(own, field)) unfit.push({ kind: 'field', id });
    if (facts.some((one) => one.id === id)) unfit.push({ kind: 'name', id });
  }
  for (const fact of content.facts) {
    const own = facts.find(({ id }) => id === fact.id);
    if ((own && own.formula !== fact.formula) || fields.some(({ id }) => id === fact.id))
      unfit.push({ kind: 'name', id: fact.id });
  }
  for (const table of content.tables) {
    const own = tables.find(({ id }) => id === table.id);
    if (own && !(isSame(own.rows, table.rows) && own.otherwise === table.otherwise))
      unfit.push({ kind: 'name', id: table.id });
  }
  return unfit;
}
