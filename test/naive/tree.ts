import type { Group, Id, TreeNode } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';
import { fullMarksOf } from './scoring.ts';

/** What the tree is worked out from, for one enterprise. */
export interface Standing {
  readonly stage: Id | null;
  readonly marks: ReadonlyMap<Id, number | null>;
}

export function weightOf(node: TreeNode, stage: Id | null): number {
  const weight = node.weight ?? (isGroup(node) ? 1 : fullMarksOf(node));
  if (typeof weight === 'number') return weight;
  return stage === null ? 0 : (weight[stage] ?? 0);
}

/** The indicators that count in a stage: no weight of 0 between them and the root. */
export function usedIndicators(node: TreeNode, stage: Id | null): readonly Id[] {
  if (!isGroup(node)) return [node.id];
  return node.children.filter((child) => weightOf(child, stage) > 0).flatMap((child) => usedIndicators(child, stage));
}

interface Counted {
  readonly child: TreeNode;
  readonly weight: number;
  readonly fraction: number;
}

/** The children that are used and not excluded. */
function countedOf(group: Group, standing: Standing): readonly Counted[] {
  return group.children.flatMap((child) => {
    const weight = weightOf(child, standing.stage);
    const fraction = fractionOf(child, standing);
    return weight > 0 && fraction !== null ? [{ child, weight, fraction }] : [];
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}

/** Null: excluded. */
export function fractionOf(node: TreeNode, standing: Standing): number | null {
  if (!isGroup(node)) {
    const mark = standing.marks.get(node.id) ?? null;
    return mark === null ? null : mark / fullMarksOf(node);
  }
  const counted = countedOf(node, standing);
  return counted.length === 0 ? null : aggregate(node, counted, standing);
}

function aggregate({ aggregate: by = 'weightedMean', cap }: Group, counted: readonly Counted[], standing: Standing) {
  const weights = sumOf(counted.map(({ weight }) => weight));
  const floored = (fraction: number) => Math.max(fraction, 1e-4);
  switch (by) {
    case 'weightedMean':
      return sumOf(counted.map(({ weight, fraction }) => weight * fraction)) / weights;
    case 'geometricMean':
      return Math.exp(sumOf(counted.map(({ weight, fraction }) => weight * Math.log(floored(fraction)))) / weights);
    case 'harmonicMean':
      return weights / sumOf(counted.map(({ weight, fraction }) => weight / floored(fraction)));
    case 'min':
      return Math.min(...counted.map(({ fraction }) => fraction));
    case 'max':
      return Math.max(...counted.map(({ fraction }) => fraction));
    case 'cappedSum': {
      if (cap === undefined) throw new TypeError('A cappedSum needs a cap');
      return Math.min(sumOf(counted.map(({ child }) => standing.marks.get(child.id) ?? 0)), cap) / cap;
    }
  }
}

/** Of a node and everything below it; 0 for what is unused or excluded. */
export function pointsOf(
  node: TreeNode,
  full: number,
  standing: Standing,
  share = 1,
): readonly (readonly [id: Id, points: number])[] {
  const own = [node.id, full * (fractionOf(node, standing) ?? 0) * share] as const;
  if (!isGroup(node)) return [own];
  const counted = countedOf(node, standing);
  const weights = sumOf(counted.map(({ weight }) => weight));
  const below = node.children.map((child) => {
    const weight = counted.find((one) => one.child === child)?.weight;
    return pointsOf(child, full, standing, weight === undefined ? 0 : share * (weight / weights));
  });
  return [own, ...below.flat()];
}
