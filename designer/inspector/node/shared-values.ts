import type { Group, Indicator, TreeNode } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';

/** A property that several nodes have: alike, or of several values. */
export type Shared<Value> = { readonly isAlike: true; readonly value: Value } | { readonly isAlike: false };

export function sharedOf<Node, Value>(nodes: readonly Node[], read: (node: Node) => Value): Shared<Value> | null {
  const [first, ...others] = nodes.map(read);
  if (first === undefined && nodes.length === 0) return null;
  const key = JSON.stringify(first);
  const isAlike = others.every((one) => JSON.stringify(one) === key);
  return isAlike && first !== undefined ? { isAlike, value: first } : { isAlike: false };
}

export function parted(nodes: readonly TreeNode[]): { groups: readonly Group[]; indicators: readonly Indicator[] } {
  return {
    groups: nodes.filter(isGroup),
    indicators: nodes.filter((node): node is Indicator => !isGroup(node)),
  };
}
