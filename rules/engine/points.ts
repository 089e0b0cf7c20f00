import { sheetStatuses } from '../../schemas/sheet-status.ts';
import type { ProgramGroup, ProgramNode } from '../program/program.ts';
import { weightSumsByStage, weightsBySlot } from './group-column.ts';
import type { Run } from './run.ts';

type Columns = Pick<Run, 'program' | 'stages' | 'indicators' | 'groups'>;

/** One step down from the root: the child's weight by the sum of its siblings'. */
interface Share {
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  readonly sumsByRow: Float64Array | null;
}

/** Works out a node's points on some rows, whatever their status: `out[outAt + i]` for row start + i. */
export type PointsOf = (out: Float64Array, outAt: number, start: number, n: number) => void;

/** Makes the points of any node; what siblings share is worked out once. */
export function pointsIn({ program, stages, indicators, groups }: Columns): (index: number) => PointsOf {
  const { nodes, scale } = program;
  const { full } = scale;
  const root = nodes[0] as ProgramNode;
  const sums = new Map<number, Float64Array>();
  const sumsOf = (parent: ProgramGroup): Float64Array => {
    const known =
      sums.get(parent.index) ??
      weightSumsByStage(parent.children.map((child) => weightsBySlot(nodes[child] as ProgramNode)));
    sums.set(parent.index, known);
    return known;
  };
  const shareOf = (child: ProgramNode): Share => {
    const parent = nodes[child.parent] as ProgramGroup;
    return {
      weights: weightsBySlot(child),
      sums: sumsOf(parent),
      sumsByRow: groups[parent.index]?.weightSums ?? null,
    };
  };

  return (index) => {
    const node = nodes[index] as ProgramNode;
    const column = (indicators[index]?.marks ?? groups[index]?.fractions) as Float64Array;
    const divisor = node.kind === 'indicator' ? node.fullMarks : 1;
    const path: Share[] = [];
    for (let at = node; at.parent >= 0; at = nodes[at.parent] as ProgramNode) path.unshift(shareOf(at));
    const byStage = path.every(({ sumsByRow }) => sumsByRow === null) ? shareByStage(path, root) : null;

    return (out, outAt, start, n) => {
      for (let i = 0; i < n; i++) {
        const row = start + i;
        const slot = (stages[row] as number) + 1;
        const share = byStage ? (byStage[slot] as number) : shareOfRow(path, slot, row);
        const cell = column[row] as number;
        // Without a stage there are no points; an unused or excluded node has none to give.
        if (slot === 0) out[outAt + i] = Number.NaN;
        else out[outAt + i] = share === 0 || Number.isNaN(cell) ? 0 : full * (cell / divisor) * share;
      }
    };
  };
}

function shareByStage(path: readonly Share[], root: ProgramNode): Float64Array {
  const slots = root.weights.length + 1;
  return Float64Array.from({ length: slots }, (_, slot) => shareOfRow(path, slot, 0));
}

function shareOfRow(path: readonly Share[], slot: number, row: number): number {
  let share = 1;
  for (const { weights, sums, sumsByRow } of path) {
    const weight = weights[slot] as number;
    if (weight === 0) return 0;
    share *= weight / ((sumsByRow ? sumsByRow[row] : sums[slot]) as number);
  }
  return share;
}

const hasPoints: readonly boolean[] = sheetStatuses.map((status) => status === 'scored' || status === 'vetoed');

/** Points of a node in every row; NaN where the enterprise is not scored. */
export function nodePoints(run: Run, index: number): Float64Array {
  const points = new Float64Array(run.dataset.size);
  pointsIn(run)(index)(points, 0, 0, points.length);
  for (let row = 0; row < points.length; row++) if (!hasPoints[run.statuses[row] as number]) points[row] = Number.NaN;
  return points;
}

/** Fraction of a node in every row, 0 … 1; NaN where it is excluded or the enterprise is not scored. */
export function nodeFractions(run: Run, index: number): Float64Array {
  const node = run.program.nodes[index] as ProgramNode;
  const column = (run.indicators[index]?.marks ?? run.groups[index]?.fractions) as Float64Array;
  const divisor = node.kind === 'indicator' ? node.fullMarks : 1;
  const fractions = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++)
    fractions[row] = hasPoints[run.statuses[row] as number] ? (column[row] as number) / divisor : Number.NaN;
  return fractions;
}
