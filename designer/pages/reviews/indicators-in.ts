import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';

export function indicatorsIn({ tree }: Definition): number {
  const count = (node: TreeNode): number =>
    isGroup(node) ? node.children.reduce((sum, child) => sum + count(child), 0) : 1;
  return count(tree);
}
