import { snap } from '../../../rules/decimal.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { WeightSetting } from '../edit.ts';
import { apportioned, digitsOf } from './apportion.ts';
import { type Weighed, weightsBelow } from './siblings.ts';

export interface Balancing {
  readonly definition: Definition;
  readonly group: Id;
  readonly stage: Id | null;
  /** What the weights add up to; 100 where left out. */
  readonly to?: number;
  /** These keep their weights. */
  readonly locked?: ReadonlySet<Id>;
  /** Digits after the point; none where left out, more where what is kept has more. */
  readonly digits?: number;
}

const none: ReadonlySet<Id> = new Set();

/**
 * A weight that a person sets, and its siblings' that make room in proportion, as `setWeights` takes them. What others
 * leave no room for is not given: the weight is held between 0 and what the locked ones leave. Unused ones stay unused.
 */
export function balanced(balancing: Balancing, changed: Weighed): readonly WeightSetting[] {
  const { to = 100, locked = none } = balancing;
  const others = childrenOf(balancing).filter(({ id }) => id !== changed.id);
  const fixed = others.filter(({ id }) => locked.has(id));
  const yielding = others.filter(({ id, weight }) => !locked.has(id) && weight > 0);
  const room = Math.max(0, snap(to - sumOf(fixed)));
  const weight = yielding.length === 0 ? room : Math.min(room, Math.max(0, changed.weight));
  const digits = digitsFor(balancing, [...fixed.map((one) => one.weight), weight]);
  const shares = apportioned(
    yielding.map((one) => one.weight),
    snap(room - weight),
    digits,
  );
  const settings = yielding.map(({ id }, place) => ({ id, weight: shares[place] ?? 0 }));
  return settingsOf(balancing, [{ id: changed.id, weight }, ...settings]);
}

/** The used ones, or all where none is used, share alike what the locked ones leave. */
export function equalised(balancing: Balancing): readonly WeightSetting[] {
  const { to = 100, locked = none } = balancing;
  const children = childrenOf(balancing);
  const fixed = children.filter(({ id }) => locked.has(id));
  const free = children.filter(({ id }) => !locked.has(id));
  const used = free.filter(({ weight }) => weight > 0);
  return shared(balancing, used.length > 0 ? used : free, snap(to - sumOf(fixed)), () => 1);
}

/** The same proportions, adding up to `to`: points as percent, or percent as points. */
export function rescaled(balancing: Balancing): readonly WeightSetting[] {
  const { to = 100 } = balancing;
  const used = childrenOf(balancing).filter(({ weight }) => weight > 0);
  return shared(balancing, used, to, ({ weight }) => weight);
}

function shared(
  balancing: Balancing,
  children: readonly Weighed[],
  total: number,
  sizeOf: (one: Weighed) => number,
): readonly WeightSetting[] {
  const shares = apportioned(children.map(sizeOf), Math.max(0, total), digitsFor(balancing, [total]));
  return settingsOf(
    balancing,
    children.map(({ id }, place) => ({ id, weight: shares[place] ?? 0 })),
  );
}

function childrenOf({ definition, group, stage }: Balancing): readonly Weighed[] {
  return weightsBelow(definition, group, stage);
}

function sumOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0);
}

function digitsFor({ digits = 0 }: Balancing, kept: readonly number[]): number {
  return Math.max(digits, ...kept.map(digitsOf));
}

function settingsOf({ stage }: Balancing, weighed: readonly Weighed[]): readonly WeightSetting[] {
  return weighed.map(({ id, weight }) => ({ node: id, stage, weight }));
}
