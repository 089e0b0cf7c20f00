import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { suzhou } from '../suzhou.ts';

/** The template's branches, again and again under new ids, until the tree has exactly `nodes` of them, its root included. */
export function bigDefinition(nodes: number): Definition {
  const children: TreeNode[] = [];
  let left = nodes - 1;
  for (let copy = 0; left > 0; copy++)
    for (const branch of suzhou.tree.children) {
      const taken = left > 0 && first(renamed(branch, copy), left);
      if (!taken) continue;
      children.push(taken);
      left -= countOf(taken);
    }
  // Its tests expect the template's own totals.
  const { tests: _, ...rest } = suzhou;
  return { ...rest, tree: { ...suzhou.tree, children } };
}

function countOf(node: TreeNode): number {
  return isGroup(node) ? node.children.reduce((count, child) => count + countOf(child), 1) : 1;
}

function renamed(node: TreeNode, copy: number): TreeNode {
  const id = copy === 0 ? node.id : `${node.id}_${copy}`;
  return isGroup(node)
    ? { ...node, id, children: node.children.map((child) => renamed(child, copy)) }
    : { ...node, id };
}

/** The node with as many of its children as make `most` nodes. */
function first(node: TreeNode, most: number): TreeNode | undefined {
  if (!isGroup(node)) return node;
  return most > 1 ? { ...node, children: node.children.slice(0, most - 1) } : node.children[0];
}
