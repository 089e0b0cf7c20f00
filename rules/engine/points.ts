import { sheetStatuses } from '../../schemas/sheet-status.ts';
import type { ProgramGroup, ProgramNode } from '../program/program.ts';
import { mayBeAbsent, weightSumsByStage, weightsBySlot } from './group-column.ts';
import { fillPointsAndFractions, zeroMissing } from './loops.ts';
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

interface Shares {
  /** By slot, stage + 1; NaN in slot 0. Null where a sum of weights varies by row. */
  readonly byStage: Float64Array | null;
  readonly path: readonly Share[];
}

/** The product of a node's shares down the path; what siblings have in common is worked out once. */
function sharesIn({ program, groups }: Columns): (index: number) => Shares {
  const { nodes } = program;
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
    const path: Share[] = [];
    for (let at = nodes[index] as ProgramNode; at.parent >= 0; at = nodes[at.parent] as ProgramNode)
      path.unshift(shareOf(at));
    return { path, byStage: path.every(({ sumsByRow }) => sumsByRow === null) ? shareByStage(path, root) : null };
  };
}

/** Makes the points of any node. */
export function pointsIn(columns: Columns): (index: number) => PointsOf {
  const { program, stages, indicators, groups } = columns;
  const shares = sharesIn(columns);
  return (index) => {
    const node = program.nodes[index] as ProgramNode;
    const column = (indicators[index]?.marks ?? groups[index]?.fractions) as Float64Array;
    const divisor = node.kind === 'indicator' ? node.fullMarks : 1;
    const { full } = program.scale;
    const { byStage, path } = shares(index);
    if (!byStage)
      return (out, outAt, start, n) => fillPointsByRow(out, outAt, start, n, column, divisor, full, path, stages);
    return (out, outAt, start, n) => fillPointsByStage(out, outAt, start, n, column, divisor, full, byStage, stages);
  };
}

function fillPointsByStage(
  out: Float64Array,
  outAt: number,
  start: number,
  n: number,
  column: Float64Array,
  divisor: number,
  full: number,
  byStage: Float64Array,
  stages: Int16Array,
): void {
  for (let i = 0; i < n; i++) {
    const slot = (stages[start + i] as number) + 1;
    const points = full * ((column[start + i] as number) / divisor) * (byStage[slot] as number);
    // Without a stage there are no points; an unused or excluded node has none to give.
    out[outAt + i] = slot !== 0 && Number.isNaN(points) ? 0 : points;
  }
}

function fillPointsByRow(
  out: Float64Array,
  outAt: number,
  start: number,
  n: number,
  column: Float64Array,
  divisor: number,
  full: number,
  path: readonly Share[],
  stages: Int16Array,
): void {
  for (let i = 0; i < n; i++) {
    const row = start + i;
    const slot = (stages[row] as number) + 1;
    const share = shareOfRow(path, slot, row);
    const cell = column[row] as number;
    if (slot === 0) out[outAt + i] = Number.NaN;
    else out[outAt + i] = share === 0 || Number.isNaN(cell) ? 0 : full * (cell / divisor) * share;
  }
}

function shareByStage(path: readonly Share[], root: ProgramNode): Float64Array {
  const slots = root.weights.length + 1;
  return Float64Array.from({ length: slots }, (_, slot) => (slot === 0 ? Number.NaN : shareOfRow(path, slot, 0)));
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

/** All rows of a node's points and fractions. */
export interface NodeColumns {
  /** NaN where the enterprise is not scored. */
  readonly points: Float64Array;
  /** 0 … 1; NaN where the node is excluded or the enterprise is not scored. */
  readonly fractions: Float64Array;
}

/** Reads a run node by node. */
export function nodeColumnsOf(run: Run): (index: number) => NodeColumns {
  const { program, stages, statuses, indicators, groups, dataset } = run;
  const { nodes, scale } = program;
  const { size } = dataset;
  const slots = new Uint16Array(size);
  for (let row = 0; row < size; row++) if (hasPoints[statuses[row] as number]) slots[row] = (stages[row] as number) + 1;
  const shares = sharesIn(run);
  const nowhere = Float64Array.from({ length: (nodes[0]?.weights.length ?? 0) + 1 }, () => Number.NaN);

  return (index) => {
    const node = nodes[index] as ProgramNode;
    const column = (indicators[index]?.marks ?? groups[index]?.fractions) as Float64Array;
    const divisor = node.kind === 'indicator' ? node.fullMarks : 1;
    const { byStage, path } = shares(index);
    const points = new Float64Array(size);
    const fractions = new Float64Array(size);
    fillPointsAndFractions(points, fractions, column, divisor, scale.full, byStage ?? nowhere, slots);
    if (!byStage) {
      fillPointsByRow(points, 0, 0, size, column, divisor, scale.full, path, stages);
      for (let row = 0; row < size; row++) if (slots[row] === 0) points[row] = Number.NaN;
    } else if (mayBeAbsent(nodes, index)) zeroMissing(points, slots);
    return { points, fractions };
  };
}
