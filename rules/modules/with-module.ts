import { type Definition, type Group, type Id, isGroup, type TreeNode, type Weight } from '../../schemas/definition.ts';
import { isSame } from '../document/same.ts';
import type { ModuleContent } from './module-content.ts';

/** Where a module goes that a definition does not have yet. */
export interface ModulePlace {
  readonly parent: Id;
  readonly weight?: Weight;
}

/**
 * A definition with a module: at a place of its own, or in the stead of what it has of it, with the weight and the
 * place that it has there. What the module reads comes along, where it is not there.
 */
export function withModule(definition: Definition, content: ModuleContent, place: ModulePlace | null): Definition {
  const { root } = content;
  const placed = (node: Group): Group => {
    const children = node.children.map((child) => {
      if (child.id === root.id) return weighed(root, child.weight);
      return isGroup(child) ? placed(child) : child;
    });
    return { ...node, children: place?.parent === node.id ? [...children, weighed(root, place.weight)] : children };
  };
  return {
    ...definition,
    fields: joined(definition.fields, content.fields, () => false),
    ...lists(definition, content),
    tree: placed(definition.tree),
  };
}

/** Without the subtree; what it reads may be read by others, and stays. */
export function withoutNode(definition: Definition, node: Id): Definition {
  const pruned = (group: Group): Group => ({
    ...group,
    children: group.children.filter(({ id }) => id !== node).map((child) => (isGroup(child) ? pruned(child) : child)),
  });
  return { ...definition, tree: pruned(definition.tree) };
}

function lists({ facts = [], tables = [] }: Definition, content: ModuleContent) {
  const allFacts = joined(facts, content.facts, (own, given) => !isSame(own, given));
  const allTables = joined(tables, content.tables, (own, given) => !isSame(own, given));
  return {
    ...(allFacts.length > 0 ? { facts: allFacts } : {}),
    ...(allTables.length > 0 ? { tables: allTables } : {}),
  };
}

/** `isOld`: what is there under the id is an earlier state of what comes, and is replaced. */
function joined<Entry extends { readonly id: Id }>(
  own: readonly Entry[],
  given: readonly Entry[],
  isOld: (own: Entry, given: Entry) => boolean,
): readonly Entry[] {
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own.map((one) => {
      const other = given.find(({ id }) => id === one.id);
      return other && isOld(one, other) ? other : one;
    }),
    ...given.filter(({ id }) => !known.has(id)),
  ];
}

function weighed(node: TreeNode, weight: Weight | undefined): TreeNode {
  const { weight: _weight, ...rest } = node;
  return weight === undefined ? rest : { ...rest, weight };
}
