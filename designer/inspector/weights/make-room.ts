import type { Id } from '../../../schemas/definition.ts';
import type { WeightSetting } from '../../editor/edit.ts';
import { digitsOf } from '../../editor/weights/apportion.ts';
import { type Balancing, balanced } from '../../editor/weights/balance.ts';
import { weightsBelow } from '../../editor/weights/siblings.ts';
import { niceStep } from '../../park/preview/value-spread.ts';

const mostDigits = 6;

/** The finest step in which a group's weights are written; of shares of 1, hundredths. */
export function digitsUsed({ definition, group, stage, to = 100 }: Balancing): number {
  const written = weightsBelow(definition, group, stage).map(({ weight }) => digitsOf(weight));
  return Math.min(3, Math.max(to <= 2 ? 2 : 0, ...written));
}

/**
 * A weight that a person sets, and its siblings that make room. None that is used becomes unused by it: where whole
 * numbers would leave nothing for the smallest, digits are added, and the set one ends where all others have their least.
 */
export function madeRoom(balancing: Balancing, node: Id, weight: number): readonly WeightSetting[] {
  const { definition, group, stage, to = 100, locked } = balancing;
  const siblings = weightsBelow(definition, group, stage).filter(({ id }) => id !== node);
  const yielding = siblings.filter(({ id, weight: one }) => one > 0 && !locked?.has(id));
  const fixed = siblings.filter(({ id }) => locked?.has(id)).reduce((sum, one) => sum + one.weight, 0);
  const first = Math.max(digitsUsed(balancing), digitsOf(weight));
  for (let digits = first; digits <= mostDigits; digits++) {
    const least = yielding.length * 10 ** -digits;
    const held = Math.max(0, Math.min(weight, to - fixed - least));
    const settings = balanced({ ...balancing, digits }, { id: node, weight: Number(held.toFixed(mostDigits)) });
    const isStarved = settings.some((one) => one.node !== node && !(Number(one.weight) > 0));
    if (!isStarved || digits === mostDigits) return settings;
  }
  return [];
}

/** The most that a node can get while its siblings keep something. */
export function mostFor({ definition, group, stage, to = 100, locked }: Balancing, node: Id): number {
  const others = weightsBelow(definition, group, stage).filter(({ id }) => id !== node && locked?.has(id));
  return Math.max(0, to - others.reduce((sum, { weight }) => sum + weight, 0));
}

/** How far a slider reaches: well beyond the heaviest sibling, never beyond what there is to have. */
export function reachOf(balancing: Balancing): number {
  const { definition, group, stage, to = 100 } = balancing;
  const weights = weightsBelow(definition, group, stage).map(({ weight }) => weight);
  const used = weights.filter((weight) => weight > 0).length;
  return Math.min(to, Math.max(niceStep(2 * Math.max(0, ...weights)), niceStep((2 * to) / Math.max(1, used))));
}

/** One stage's weights written into others; `into` null: one weight for all stages. */
export function copiedWeights(
  balancing: Pick<Balancing, 'definition' | 'group' | 'stage'>,
  into: readonly Id[] | null,
): readonly WeightSetting[] {
  const { definition, group, stage } = balancing;
  return weightsBelow(definition, group, stage).flatMap(({ id, weight }) =>
    (into ?? [null]).map((to): WeightSetting => ({ node: id, stage: to, weight })),
  );
}
