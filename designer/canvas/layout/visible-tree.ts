import { type Definition, type Id, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';

/** A node as the canvas shows it. */
export interface VisibleNode {
  readonly id: Id;
  readonly node: TreeNode;
  readonly parent: Id | null;
  /** In the whole tree: 0 is its root. */
  readonly level: number;
  /** Place among its siblings in the definition. */
  readonly index: number;
  /** None where it is collapsed. */
  readonly children: readonly VisibleNode[];
  /** Nodes below it that collapsing hides. */
  readonly hidden: number;
  readonly isGroup: boolean;
}

/** What is shown: from `focus` (else the root) down, without what is below collapsed groups. Null: there is no tree. */
export function visibleTree(definition: Definition, collapsed: ReadonlySet<Id>, focus: Id | null): VisibleNode | null {
  const { byId } = nodeIndexOf(definition);
  const childrenOf = new Map<Id, Id[]>();
  for (const [id, { parent }] of byId) if (parent !== null) childrenOf.set(parent, append(childrenOf.get(parent), id));
  const rootId = focus !== null && byId.has(focus) ? focus : [...byId.keys()][0];
  if (rootId === undefined) return null;
  const countBelow = (id: Id): number =>
    (childrenOf.get(id) ?? []).reduce((count, child) => count + 1 + countBelow(child), 0);
  const shown = (id: Id): VisibleNode | null => {
    const placed = byId.get(id);
    if (!placed) return null;
    // A branch that is looked at alone is open.
    const isCollapsed = collapsed.has(id) && id !== rootId;
    const children = isCollapsed ? [] : (childrenOf.get(id) ?? []).map(shown).filter((child) => child !== null);
    return {
      id,
      node: placed.node,
      parent: placed.parent,
      level: placed.depth,
      index: placed.index,
      children,
      hidden: isCollapsed ? countBelow(id) : 0,
      isGroup: isGroup(placed.node),
    };
  };
  return shown(rootId);
}

function append(list: Id[] | undefined, id: Id): Id[] {
  if (!list) return [id];
  list.push(id);
  return list;
}

/** Each before its children, as they are written. */
export function inOrder(node: VisibleNode): readonly VisibleNode[] {
  const all: VisibleNode[] = [];
  const visit = (one: VisibleNode) => {
    all.push(one);
    for (const child of one.children) visit(child);
  };
  visit(node);
  return all;
}
