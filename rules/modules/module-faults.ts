import type { Definition, Id, TreeNode } from '../../schemas/definition.ts';
import { isSame } from '../document/same.ts';
import { type ModuleContent, moduleContent } from './module-content.ts';
import { readsAlike } from './reads-alike.ts';

/** What of a module's copy is not as its reference has it. */
export interface ModuleFault {
  readonly kind: 'missing' | 'node' | 'field' | 'fact' | 'table';
  readonly id: Id;
}

/** Empty where a definition has the subtree as its reference, apart from the root's own weight and place. */
export function moduleFaults(definition: Definition, reference: ModuleContent): readonly ModuleFault[] {
  const { root } = reference;
  const found = moduleContent(definition, root.id);
  if (!found) return [{ kind: 'missing', id: root.id }];
  const faults: ModuleFault[] = [];
  compare(root, found.root, true, faults);
  const { fields, facts = [], tables = [] } = definition;
  for (const field of reference.fields)
    if (
      !readsAlike(
        fields.find(({ id }) => id === field.id),
        field,
      )
    )
      faults.push({ kind: 'field', id: field.id });
  for (const fact of reference.facts)
    if (facts.find(({ id }) => id === fact.id)?.formula !== fact.formula) faults.push({ kind: 'fact', id: fact.id });
  for (const { id, rows, otherwise } of reference.tables) {
    const own = tables.find((one) => one.id === id);
    if (!own || !isSame(own.rows, rows) || own.otherwise !== otherwise) faults.push({ kind: 'table', id });
  }
  return faults;
}

function compare(reference: TreeNode, own: TreeNode, isRoot: boolean, faults: ModuleFault[]): void {
  if (!isSame(contentOf(reference, isRoot), contentOf(own, isRoot))) faults.push({ kind: 'node', id: reference.id });
  const [theirs, ours] = [childrenOf(reference), childrenOf(own)];
  if (
    !isSame(
      theirs.map(({ id }) => id),
      ours.map(({ id }) => id),
    )
  )
    faults.push({ kind: 'node', id: reference.id });
  else for (const [at, child] of theirs.entries()) compare(child, ours[at] as TreeNode, false, faults);
}

function contentOf(node: TreeNode, isRoot: boolean): object {
  const { children: _children, weight, ...content } = { children: undefined, ...node };
  return isRoot ? content : { ...content, weight };
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  return 'children' in node ? node.children : [];
}
