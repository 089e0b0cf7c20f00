import { aggregateOf } from '../aggregate/index.ts';
import type { ProgramGroup, ProgramNode } from '../program/program.ts';
import { addWeighted, addWeightedPair, divideByStage } from './loops.ts';
import type { GroupColumns } from './run.ts';
import type { Step } from './value-column.ts';

/** A child's fraction is `column[row] / divisor`: an indicator's mark by its full marks, a group's fraction by 1. */
export interface ChildColumn {
  readonly column: Float64Array;
  readonly divisor: number;
  /** By stage + 1, so that no stage (−1) has the weight 0. */
  readonly weights: Float64Array;
}

/** Whether some enterprise with a stage may lack a mark or fraction for the node. */
export function mayBeAbsent(nodes: readonly ProgramNode[], index: number): boolean {
  const node = nodes[index] as ProgramNode;
  if (node.kind === 'indicator') return node.node.missing === 'exclude' || node.node.missing === 'reject';
  const stages = [...node.weights.keys()];
  return stages.some((stage) =>
    node.children.every((child) => {
      const { weights } = nodes[child] as ProgramNode;
      return weights[stage] === 0 || mayBeAbsent(nodes, child);
    }),
  );
}

/** A node's weights by stage + 1: no stage has the weight 0. */
export function weightsBySlot(node: ProgramNode): Float64Array {
  const weights = new Float64Array(node.weights.length + 1);
  weights.set(node.weights, 1);
  return weights;
}

export function childColumn(node: ProgramNode, column: Float64Array): ChildColumn {
  return { column, divisor: node.kind === 'indicator' ? node.fullMarks : 1, weights: weightsBySlot(node) };
}

/** The sum of the children's weights by stage + 1, added in their order. */
export function weightSumsByStage(children: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(children[0]?.length ?? 1);
  for (const weights of children)
    for (let slot = 0; slot < sums.length; slot++) sums[slot] = (sums[slot] as number) + (weights[slot] as number);
  return sums;
}

/** Room for a group's fractions, and for its weight sums where a child may be absent. */
export function groupColumns(group: ProgramGroup, nodes: readonly ProgramNode[], size: number): GroupColumns {
  const varies = group.children.some((child) => mayBeAbsent(nodes, child));
  return { fractions: new Float64Array(size), weightSums: varies ? new Float64Array(size) : null };
}

export function groupStep(
  group: ProgramGroup,
  children: readonly ChildColumn[],
  stages: Int16Array,
  { fractions, weightSums }: GroupColumns,
): Step {
  if (weightSums === null && (group.node.aggregate ?? 'weightedMean') === 'weightedMean')
    return completeWeightedMean(children, stages, fractions);
  return anyAggregate(group, children, stages, fractions, weightSums);
}

/** The usual case, written out: a weighted mean of children that all have a fraction. */
function completeWeightedMean(children: readonly ChildColumn[], stages: Int16Array, fractions: Float64Array): Step {
  const sums = weightSumsByStage(children.map(({ weights }) => weights));
  return (start, n) => {
    fractions.fill(0, start, start + n);
    for (let k = 0; k < children.length; k += 2) {
      const [one, other] = [children[k] as ChildColumn, children[k + 1]];
      if (other) addWeightedPair(fractions, one, other, stages, start, n);
      else addWeighted(fractions, one, stages, start, n);
    }
    divideByStage(fractions, sums, stages, start, n);
  };
}

function anyAggregate(
  { node }: ProgramGroup,
  children: readonly ChildColumn[],
  stages: Int16Array,
  fractions: Float64Array,
  weightSums: Float64Array | null,
): Step {
  const { start: initial, add, finish } = aggregateOf(node.aggregate);
  const cap = node.cap ?? Number.POSITIVE_INFINITY;
  return (start, n) => {
    for (let row = start; row < start + n; row++) {
      const slot = (stages[row] as number) + 1;
      let soFar = initial;
      let weightSum = 0;
      for (const { column, divisor, weights } of children) {
        const weight = weights[slot] as number;
        const cell = column[row] as number;
        if (weight === 0 || Number.isNaN(cell)) continue;
        soFar = add(soFar, weight, cell / divisor, cell);
        weightSum += weight;
      }
      fractions[row] = weightSum > 0 ? finish(soFar, weightSum, cap) : Number.NaN;
      if (weightSums) weightSums[row] = weightSum;
    }
  };
}
