import type { Id } from '../../../schemas/definition.ts';
import type { RunPart, RunPartByNode, StoredSheet } from '../../storage/documents/runs.ts';
import type { Dimension } from './dimensions.ts';
import { quantile } from './run-summary.ts';

export interface SheetCounted extends Pick<StoredSheet, 'status' | 'stage' | 'grade' | 'rank' | 'total'> {
  /** By index, at least those of the first level. */
  readonly nodes: Readonly<Record<number, StoredSheet['nodes'][number]>>;
}

/** Counts a part of a run's sheets as they pass. */
export class PartCounter {
  count = 0;
  private readonly grades = new Map<Id, number>();
  private readonly totals: number[] = [];

  add({ status, grade, rank, total }: SheetCounted): void {
    this.count += 1;
    if (status === 'scored' && grade !== null) this.grades.set(grade, (this.grades.get(grade) ?? 0) + 1);
    if (rank !== null && total !== null) this.totals.push(total);
  }

  take(other: PartCounter): void {
    this.count += other.count;
    for (const [grade, count] of other.grades) this.grades.set(grade, (this.grades.get(grade) ?? 0) + count);
    for (const total of other.totals) this.totals.push(total);
  }

  result(grades: readonly Id[], edges: readonly number[]): RunPart {
    const ascending = Float64Array.from(this.totals).sort();
    return {
      count: this.count,
      ranked: ascending.length,
      byGrade: Object.fromEntries(grades.map((grade) => [grade, this.grades.get(grade) ?? 0])),
      histogram: histogramOf(ascending, edges),
      median: medianOf(ascending),
    };
  }
}

/** Of first-level nodes as well. */
export class NodePartCounter {
  readonly part = new PartCounter();
  private readonly columns: readonly { readonly dimension: Dimension; fractions: number[]; points: number[] }[];

  constructor(dimensions: readonly Dimension[]) {
    this.columns = dimensions.map((dimension) => ({ dimension, fractions: [], points: [] }));
  }

  add(sheet: SheetCounted): void {
    this.part.add(sheet);
    if (sheet.rank === null) return;
    for (const { dimension, fractions, points } of this.columns) {
      const [, , fraction = null, point = null] = sheet.nodes[dimension.index] ?? [];
      if (fraction !== null) fractions.push(fraction);
      if (point !== null) points.push(point);
    }
  }

  result(grades: readonly Id[], edges: readonly number[]): RunPartByNode {
    const median = (numbers: readonly number[]) => medianOf(Float64Array.from(numbers).sort());
    const dimensions = this.columns.map(({ dimension: { id }, fractions, points }) => [
      id,
      { fraction: median(fractions), points: median(points) },
    ]);
    return { ...this.part.result(grades, edges), dimensions: Object.fromEntries(dimensions) };
  }
}

function medianOf(ascending: Float64Array): number | null {
  return ascending.length === 0 ? null : quantile(ascending, 0.5);
}

/** Each range without its end but the last, as the summary counts. */
function histogramOf(ascending: Float64Array, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  let bin = 0;
  for (const total of ascending) {
    while (bin < counts.length - 1 && total >= (edges[bin + 1] as number)) bin += 1;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
