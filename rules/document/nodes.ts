import { isList, isObject, type Loose } from './loose.ts';

/** A node of a draft where it stands; the root has no siblings. */
export interface FoundNode {
  readonly node: Loose;
  readonly parent: Loose | null;
  readonly siblings: unknown[];
  readonly index: number;
}

export function childrenOf(node: Loose): unknown[] | undefined {
  return isList(node.children) ? node.children : undefined;
}

/** All nodes in document order. What is no node is passed over. */
export function* nodesIn(draft: Loose): Generator<FoundNode> {
  const { tree } = draft;
  if (isObject(tree)) yield* below(tree, null, [], 0);
}

function* below(node: Loose, parent: Loose | null, siblings: unknown[], index: number): Generator<FoundNode> {
  yield { node, parent, siblings, index };
  const children = childrenOf(node) ?? [];
  for (const [at, child] of children.entries()) if (isObject(child)) yield* below(child, node, children, at);
}

/** A node and all below it. */
export function subtreeOf(node: Loose): readonly Loose[] {
  return [...below(node, null, [], 0)].map((found) => found.node);
}
