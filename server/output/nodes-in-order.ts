import { isGroup, type TreeNode } from '../../schemas/definition.ts';

/** Every node of a tree, parents before their children. */
export function nodesInOrder(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? [node, ...node.children.flatMap(nodesInOrder)] : [node];
}
