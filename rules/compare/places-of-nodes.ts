import { type Definition, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';

export interface NodePlace {
  readonly id: Id;
  readonly node: TreeNode;
  readonly parent: Id | null;
  /** JSON pointer. */
  readonly path: string;
}

/** All nodes, parents before their children. */
export function* placesOfNodes({ tree }: Definition): Generator<NodePlace> {
  yield* below(tree, null, '/tree');
}

function* below(node: TreeNode, parent: Id | null, path: string): Generator<NodePlace> {
  yield { id: node.id, node, parent, path };
  if (isGroup(node))
    for (const [index, child] of node.children.entries()) yield* below(child, node.id, `${path}/children/${index}`);
}
