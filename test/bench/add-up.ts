import type { Program } from '../../rules/index.ts';
import type { FieldValue } from '../../schemas/record.ts';

/** By node index. */
export interface NodeColumns {
  readonly values: readonly FieldValue[][];
  readonly marks: readonly Float64Array[];
  readonly fractions: readonly Float64Array[];
  readonly points: readonly Float64Array[];
}

/** From marks to fractions and points, for a tree of weighted means with a mark everywhere, record by record. */
export function addUp({ nodes, scale }: Program, stages: Int16Array, { marks, fractions, points }: NodeColumns): void {
  const sums = nodes.map(() => new Float64Array(nodes[0]?.weights.length ?? 1));
  for (const { parent, weights } of nodes)
    weights.forEach((weight, stage) => {
      const sum = sums[parent];
      if (sum) sum[stage] = (sum[stage] as number) + weight;
    });
  for (let row = 0; row < stages.length; row++) {
    const stage = stages[row] as number;
    for (const node of nodes.toReversed()) {
      const own = fractions[node.index] as Float64Array;
      own[row] =
        node.kind === 'indicator'
          ? ((marks[node.index] as Float64Array)[row] as number) / node.fullMarks
          : (own[row] as number) / (sums[node.index]?.[stage] as number);
      const above = fractions[node.parent];
      if (above) above[row] = (above[row] as number) + (node.weights[stage] as number) * (own[row] as number);
    }
    const shares = new Float64Array(nodes.length);
    for (const { index, parent, weights } of nodes) {
      const share =
        parent < 0 ? 1 : (shares[parent] as number) * ((weights[stage] as number) / (sums[parent]?.[stage] as number));
      shares[index] = share;
      (points[index] as Float64Array)[row] = scale.full * ((fractions[index] as Float64Array)[row] as number) * share;
    }
  }
}
