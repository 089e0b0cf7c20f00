import { snap } from '../decimal.ts';
import type { Expression } from '../formula/expression.ts';
import { chunkSize, type Surface } from './operand.ts';
import { isWorkedOut, operandOf } from './operand-of.ts';
import type { ValueColumn } from './run.ts';

/** One piece of work on the rows start … start + n − 1. */
export type Step = (start: number, n: number) => void;

/** The rows of the chunk at hand whose value is missing: the first `count` of `rows`. */
export interface MissingRows {
  readonly rows: Int32Array;
  count: number;
}

/** The column of a formula's results. A formula that is one id shares its source's column; any other number is snapped. */
export function valueColumn(
  expression: Expression,
  size: number,
  surface: Surface,
): { readonly column: ValueColumn; readonly step: Step; readonly missingRows: MissingRows } {
  const operand = operandOf(expression, surface);
  const missing = new Uint16Array(size);
  const snapped = isWorkedOut(expression);
  const shared = operand.absolute && !snapped;
  const values = shared ? operand.values : new Float64Array(size);
  const missingRows: MissingRows = { rows: new Int32Array(Math.min(size, chunkSize)), count: 0 };
  const clear = clearing((column, start, n) => {
    for (let row = start; row < start + n; row++) column[row] = 0;
  }, missing);
  const step: Step = (start, n) => {
    operand.run(start, n);
    clear(start, n);
    const count = shared
      ? findMissing(values, start, n, missingRows.rows)
      : snapped
        ? keepSnapped(operand.values, operand.absolute ? start : 0, values, start, n, missingRows.rows)
        : keep(operand.values, values, start, n, missingRows.rows);
    missingRows.count = count;
    for (let k = 0; k < count; k++) {
      const row = missingRows.rows[k] as number;
      missing[row] = operand.blame(start, row - start);
    }
  };
  return { column: { values, missing }, step, missingRows };
}

/**
 * Clears what an earlier pass over the same rows left; columns are made clear, so the first pass need not touch them. It
 * is one record that is scored again and again, for which a call of `fill` takes longer than all the rest.
 */
export function clearing<Columns>(clear: (columns: Columns, start: number, n: number) => void, columns: Columns): Step {
  let reached = -1;
  return (start, n) => {
    if (start <= reached) clear(columns, start, n);
    else reached = start;
  };
}

/** Notes the rows whose value is missing, and gives their number. */
export function findMissing(values: Float64Array, start: number, n: number, rows: Int32Array): number {
  let count = 0;
  for (let row = start; row < start + n; row++) if (Number.isNaN(values[row])) rows[count++] = row;
  return count;
}

function keep(from: Float64Array, to: Float64Array, start: number, n: number, rows: Int32Array): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const value = from[i] as number;
    to[start + i] = value;
    if (Number.isNaN(value)) rows[count++] = start + i;
  }
  return count;
}

function keepSnapped(
  from: Float64Array,
  at: number,
  to: Float64Array,
  start: number,
  n: number,
  rows: Int32Array,
): number {
  let count = 0;
  for (let i = 0; i < n; i++) {
    const value = from[at + i] as number;
    if (Number.isNaN(value)) {
      to[start + i] = value;
      rows[count++] = start + i;
    } else to[start + i] = snap(value);
  }
  return count;
}
