import { snap } from '../../../rules/decimal.ts';
import { isList, isObject } from '../../../rules/document/loose.ts';
import { type Definition, type Id, isGroup } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../tree/node-index.ts';
import { weightIn } from './weight-of.ts';

export interface Weighed {
  readonly id: Id;
  /** 0: not used in the stage. */
  readonly weight: number;
}

/** A group's children as they count in a stage; null: where all stages have the same weights, or there are none. */
export function weightsBelow(definition: Definition, group: Id, stage: Id | null): readonly Weighed[] {
  const node = nodeIndexOf(definition).byId.get(group)?.node;
  if (!node || !isGroup(node) || !isList(node.children)) return [];
  return node.children
    .filter((child) => isObject(child) && typeof child.id === 'string')
    .map((child) => ({ id: child.id, weight: Math.max(0, weightIn(child, stage) ?? 0) }));
}

export function weightSum(definition: Definition, group: Id, stage: Id | null): number {
  return snap(weightsBelow(definition, group, stage).reduce((sum, { weight }) => sum + weight, 0));
}
