import { snap } from '../../../rules/decimal.ts';
import { type Definition, type Id, isGroup } from '../../../schemas/definition.ts';
import { childSum } from '../../canvas/weights/child-sums.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { weightIn } from '../../editor/weights/weight-of.ts';

export interface Sum {
  readonly sum: number;
  /** What it is to be: itself, where it looks as it should. */
  readonly target: number;
  readonly isOff: boolean;
  /** The group has a weight in the stage. */
  readonly isUsed: boolean;
}

/** What the weights below a group add up to in a stage, and what they are to add up to. */
export function sumOf(definition: Definition, group: Id, stage: Id | null): Sum {
  const placed = nodeIndexOf(definition).byId.get(group);
  const nothing = { sum: 0, target: 100, isOff: false, isUsed: true };
  if (!placed || !isGroup(placed.node)) return nothing;
  const full = placed.parent === null ? (definition.scale?.full ?? 100) : null;
  const found = childSum(placed.node, stage, full);
  if (!found) return nothing;
  const { sum, isOff } = found;
  const own = full ?? weightIn(placed.node, stage) ?? 0;
  const isUsed = own > 0;
  if (sum > 0 && !isOff) return { sum, target: sum, isOff, isUsed };
  // A sum that misses was most likely meant to be what it is nearest to.
  const candidates = own > 1 ? [own, 100] : sum > 0 && sum <= 2 ? [1, 100] : [100];
  const distance = (one: number) => Math.abs(Math.log(one / Math.max(sum, 1e-6)));
  const target = sum > 0 ? candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a)) : (candidates[0] ?? 100);
  return { sum, target: snap(target), isOff, isUsed };
}
