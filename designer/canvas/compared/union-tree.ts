import { type Definition, type Id, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { VisibleNode } from '../layout/visible-tree.ts';

interface Sides {
  readonly before: Definition;
  readonly after: Definition;
  /** Ids before of nodes that are gone. */
  readonly removed: ReadonlySet<Id>;
  /** The id after of what stays, by the id before. */
  readonly nowOf: (before: Id) => Id;
}

/** A node of the tree after, or the ghost of one that was removed, where it stood. */
export interface UnionNode {
  readonly key: string;
  readonly id: Id;
  readonly node: TreeNode;
  /** The same node before, where there was one. */
  readonly was: TreeNode | null;
  readonly isGhost: boolean;
  readonly children: readonly UnionNode[];
}

/** A ghost can have the id of something else that is there now. */
export const ghostKey = (id: Id): string => `before:${id}`;

export function unionTree({ before, after, removed, nowOf }: Sides): UnionNode {
  const wasByNow = new Map<Id, TreeNode>();
  const remember = (node: TreeNode) => {
    if (!removed.has(node.id)) wasByNow.set(nowOf(node.id), node);
    for (const child of childrenOf(node)) remember(child);
  };
  remember(before.tree);

  const ghost = (node: TreeNode): UnionNode => ({
    ...{ key: ghostKey(node.id), id: node.id, node, was: node, isGhost: true },
    children: childrenOf(node)
      .filter(({ id }) => removed.has(id))
      .map(ghost),
  });
  const shown = (node: TreeNode): UnionNode => {
    const was = wasByNow.get(node.id) ?? null;
    const children = childrenOf(node).map(shown);
    return { key: node.id, id: node.id, node, was, isGhost: false, children: withGhosts(children, was) };
  };
  /** Each ghost behind the sibling that it stood behind, as far as that is still there. */
  const withGhosts = (children: readonly UnionNode[], was: TreeNode | null): readonly UnionNode[] => {
    const merged = [...children];
    let at = 0;
    for (const child of was ? childrenOf(was) : []) {
      if (removed.has(child.id)) {
        merged.splice(at, 0, ghost(child));
        at += 1;
        continue;
      }
      const place = merged.findIndex(({ key }) => key === nowOf(child.id));
      if (place >= 0) at = place + 1;
    }
    return merged;
  };
  return shown(after.tree);
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? node.children : [];
}

/**
 * As the canvas lays it out. What has not changed, nor anything below it, is folded into its group, unless that was
 * opened; the first level stays, so that one knows where one is.
 */
export function foldedTree(
  root: UnionNode,
  isMarked: (key: string) => boolean,
  isOpen: (key: string) => boolean,
): VisibleNode {
  const touched = new Set<string>();
  const touch = (one: UnionNode): boolean => {
    const isBelow = one.children.map(touch).includes(true);
    if (isBelow || isMarked(one.key)) touched.add(one.key);
    return touched.has(one.key);
  };
  touch(root);
  const count = (one: UnionNode): number => one.children.reduce((sum, child) => sum + 1 + count(child), 0);
  const visible = (one: UnionNode, parent: string | null, level: number, index: number): VisibleNode => {
    const { key, node } = one;
    const isWhole = level === 0 || isOpen(key);
    const children = isWhole ? one.children : one.children.filter((child) => touched.has(child.key));
    const hidden = one.children.filter((child) => !children.includes(child));
    return {
      ...{ id: key, node, parent, level, index, isGroup: isGroup(node) },
      hidden: hidden.reduce((sum, child) => sum + 1 + count(child), 0),
      children: children.map((child, at) => visible(child, key, level + 1, at)),
    };
  };
  return visible(root, null, 0, 0);
}

/** Each before its children. */
export function flattened(root: UnionNode): readonly UnionNode[] {
  return [root, ...root.children.flatMap(flattened)];
}
