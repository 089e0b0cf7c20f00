import { type Definition, type Id, isGroup, type TreeNode } from '../../schemas/definition.ts';
import type { Text } from '../../schemas/text.ts';

/** A node as a picture of the tree draws it: from where to where, of 1, among all that is as deep. */
export interface OutlinedNode {
  readonly id: Id;
  readonly name: Text;
  readonly depth: number;
  readonly from: number;
  readonly share: number;
  /** The first-level group that it stands in, from 0; of the root −1. */
  readonly dimension: number;
}

/** The tree with the share that each node has in the total: the mean over the stages. */
export function outlineOf({ tree, stages = [] }: Definition): readonly OutlinedNode[] {
  const outline: OutlinedNode[] = [];
  const add = (node: TreeNode, depth: number, from: number, share: number, dimension: number) => {
    outline.push({ id: node.id, name: node.name, depth, from, share, dimension });
    if (!isGroup(node)) return;
    const weights = node.children.map((child) =>
      stages.length === 0 ? [weightIn(child, undefined)] : stages.map(({ id }) => weightIn(child, id)),
    );
    const sums = (weights[0] ?? []).map((_, stage) => weights.reduce((sum, own) => sum + (own[stage] ?? 0), 0));
    const parts = weights.map((own) => own.reduce((sum, weight, stage) => sum + weight / (sums[stage] || 1), 0));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    let at = from;
    for (const [index, child] of node.children.entries()) {
      const part = whole > 0 ? ((parts[index] ?? 0) / whole) * share : share / node.children.length;
      add(child, depth + 1, at, part, depth === 0 ? index : dimension);
      at += part;
    }
  };
  add(tree, 0, 0, 1, -1);
  return outline;
}

function weightIn(node: TreeNode, stage: Id | undefined): number {
  const { weight } = node;
  if (typeof weight === 'number') return weight;
  if (weight === undefined) return isGroup(node) ? 1 : (node.fullMarks ?? 100);
  return stage !== undefined && Object.hasOwn(weight, stage) ? (weight[stage] ?? 0) : 0;
}
