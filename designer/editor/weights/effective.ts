import { snap } from '../../../rules/decimal.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import { nodeIndexOf } from '../tree/node-index.ts';
import { type Balancing, rescaled } from './balance.ts';
import { weightsBelow } from './siblings.ts';

/** Each node's share of the total in a stage, 0 … 1: the product of its shares among siblings down the path. */
export function effectiveWeights(definition: Definition, stage: Id | null): ReadonlyMap<Id, number> {
  const shares = new Map<Id, number>();
  for (const [id, { parent }] of nodeIndexOf(definition).byId) {
    if (parent === null) shares.set(id, 1);
    const children = weightsBelow(definition, id, stage);
    const sum = children.reduce((all, { weight }) => all + weight, 0);
    for (const child of children)
      if (!shares.has(child.id)) shares.set(child.id, sum > 0 ? ((shares.get(id) ?? 0) * child.weight) / sum : 0);
  }
  return shares;
}

/** One node's share, without looking at those beside its path. */
export function effectiveWeight(definition: Definition, stage: Id | null, id: Id): number {
  const placed = nodeIndexOf(definition).byId.get(id);
  if (!placed) return 0;
  if (placed.parent === null) return 1;
  const siblings = weightsBelow(definition, placed.parent, stage);
  const sum = siblings.reduce((all, { weight }) => all + weight, 0);
  const own = siblings.find((one) => one.id === id)?.weight ?? 0;
  return sum > 0 ? (effectiveWeight(definition, stage, placed.parent) * own) / sum : 0;
}

/** The most points that a node can bring in a stage. */
export function pointsOf(definition: Definition, stage: Id | null, id: Id): number {
  return snap(effectiveWeight(definition, stage, id) * (definition.scale?.full ?? 100));
}

/** A group's weights written as percent: they add up to 100. */
export function asPercent(balancing: Omit<Balancing, 'to'>) {
  return rescaled({ ...balancing, to: 100 });
}
