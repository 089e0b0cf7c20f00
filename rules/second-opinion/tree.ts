import type { AggregateName } from '../../schemas/definition.ts';
import { groupBy } from './group-by.ts';
import type { NodeOutline } from './translation.ts';

/** A child that counts: of weight above 0, and not excluded. */
interface Counting {
  readonly weight: number;
  readonly fraction: number;
  readonly mark: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((sofar, one) => sofar + one, 0);
const sumOfWeights = (children: readonly Counting[]) => sum(children.map(({ weight }) => weight));
const atLeast = (fraction: number) => Math.max(fraction, 1e-4);

const fractionBy: Readonly<Record<AggregateName, (children: readonly Counting[], cap: number) => number>> = {
  weightedMean: (children) => sum(children.map(({ weight, fraction }) => weight * fraction)) / sumOfWeights(children),
  geometricMean: (children) =>
    Math.exp(
      sum(children.map(({ weight, fraction }) => weight * Math.log(atLeast(fraction)))) / sumOfWeights(children),
    ),
  harmonicMean: (children) =>
    sumOfWeights(children) / sum(children.map(({ weight, fraction }) => weight / atLeast(fraction))),
  min: (children) => Math.min(...children.map(({ fraction }) => fraction)),
  max: (children) => Math.max(...children.map(({ fraction }) => fraction)),
  cappedSum: (children, cap) => Math.min(sum(children.map(({ mark }) => mark)), cap) / cap,
};

export interface TreeResult {
  /** Null: excluded. */
  readonly fractions: ReadonlyMap<string, number | null>;
  readonly points: ReadonlyMap<string, number>;
}

/** Fractions from the leaves up, points from the root down. Nodes stand with parents before their children. */
export function addUp(
  nodes: readonly NodeOutline[],
  stage: string | null,
  marks: ReadonlyMap<string, number | null>,
  full: number,
): TreeResult {
  const weightOf = (node: NodeOutline) => node.weights[stage ?? ''] ?? 0;
  const childrenOf = groupBy(nodes, ({ parent }) => parent);
  const fractions = new Map<string, number | null>();
  const weightSums = new Map<string, number>();
  for (const node of nodes.toReversed()) {
    const mark = marks.get(node.id) ?? null;
    if (node.fullMarks !== undefined) {
      fractions.set(node.id, mark === null ? null : mark / node.fullMarks);
      continue;
    }
    const counting = (childrenOf.get(node.id) ?? []).flatMap((child) => {
      const fraction = fractions.get(child.id) ?? null;
      const weight = weightOf(child);
      return fraction === null || weight === 0 ? [] : [{ weight, fraction, mark: marks.get(child.id) ?? 0 }];
    });
    weightSums.set(node.id, sumOfWeights(counting));
    const aggregate = fractionBy[(node.aggregate ?? 'weightedMean') as AggregateName];
    fractions.set(node.id, counting.length === 0 ? null : aggregate(counting, node.cap ?? Number.POSITIVE_INFINITY));
  }
  const shares = new Map<string, number>();
  const points = new Map<string, number>();
  for (const node of nodes) {
    const fraction = fractions.get(node.id) ?? null;
    const above = node.parent === null ? 1 : (shares.get(node.parent) ?? 0);
    const counts = fraction !== null && (node.parent === null || weightOf(node) !== 0);
    const share = node.parent === null || !counts ? 1 : weightOf(node) / (weightSums.get(node.parent) ?? 0);
    shares.set(node.id, counts ? above * share : 0);
    points.set(node.id, counts && above !== 0 ? full * fraction * (shares.get(node.id) ?? 0) : 0);
  }
  return { fractions, points };
}

/** Whether the stage uses a node: its weight and those of all above it are more than 0. The root is always used. */
export function isUsed(nodes: readonly NodeOutline[], stage: string | null, id: string): boolean {
  const node = nodes.find((one) => one.id === id);
  if (!node || node.parent === null) return true;
  return (node.weights[stage ?? ''] ?? 0) > 0 && isUsed(nodes, stage, node.parent);
}
