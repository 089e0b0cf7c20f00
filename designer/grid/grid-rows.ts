import type { Definition, Id, TreeNode } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';
import { inOrder, visibleTree } from '../canvas/layout/visible-tree.ts';
import { nodeIndexOf } from '../editor/tree/node-index.ts';
import { shapedOf } from '../formula/known-names.ts';

/** A node as a row; what is below a collapsed group has none. */
export interface GridRow {
  readonly id: Id;
  /** With what can't be read stood in for. */
  readonly node: TreeNode;
  readonly parent: Id | null;
  readonly level: number;
  readonly hidden: number;
  readonly isGroup: boolean;
  readonly hasChildren: boolean;
  readonly index: number;
  readonly siblings: number;
}

export function gridRows(definition: Definition, collapsed: ReadonlySet<Id>): readonly GridRow[] {
  const root = visibleTree(definition, collapsed, null);
  if (!root) return [];
  const shaped = nodeIndexOf(shapedOf(definition)).byId;
  const visible = inOrder(root);
  const counts = new Map<Id | null, number>();
  for (const { parent } of visible) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return visible.map(({ id, node: own, parent, level, hidden, children, index }) => {
    const node = shaped.get(id)?.node ?? own;
    return {
      id,
      node,
      parent,
      level,
      hidden,
      isGroup: isGroup(node),
      hasChildren: hidden > 0 || children.length > 0,
      index,
      siblings: counts.get(parent) ?? 1,
    };
  });
}
