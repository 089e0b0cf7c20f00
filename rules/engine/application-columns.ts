import type { Expression } from '../formula/expression.ts';
import type { ProgramApplication } from '../program/program.ts';
import { scored } from './adjustment-columns.ts';
import { setHeld } from './loops.ts';
import type { Surface } from './operand.ts';
import { operandOf } from './operand-of.ts';
import type { ApplicationColumns } from './run.ts';
import { sortedRows } from './sorted-rows.ts';
import { type Step, valueColumn } from './value-column.ts';
import type { Keys } from './within.ts';

/** The parts of a condition that all have to hold. */
export function conjunctsOf(when: Expression | null): readonly Expression[] {
  if (when === null) return [];
  return when.kind === 'call' && when.of.name === '&&' ? when.args : [when];
}

/** Who is eligible, for how much, and who fits the quota. */
export function applicationColumns(
  { application, when, amount, order }: ProgramApplication,
  size: number,
  surface: Surface,
  statuses: Uint8Array,
  enterpriseIds: readonly string[],
  { codes }: Keys,
): { readonly columns: ApplicationColumns; readonly step: Step; readonly select: () => void } {
  const conjuncts = conjunctsOf(when).map((part) => ({
    operand: operandOf(part, surface),
    outcomes: new Uint8Array(size),
  }));
  const amounts = amount && valueColumn(amount, size, surface);
  const orders = order.map(({ expression, descending }) => ({
    values: surface.source(expression.kind === 'read' ? expression.name : '').values,
    descending,
  }));
  const columns: ApplicationColumns = {
    eligible: new Uint8Array(size),
    selected: new Uint8Array(size),
    tied: new Uint8Array(size),
    amounts: amounts?.column.values ?? new Float64Array(size).fill(Number.NaN),
    amountMissing: amounts?.column.missing ?? new Uint16Array(size),
    conjuncts: conjuncts.map(({ outcomes }) => outcomes),
  };

  const step: Step = (start, n) => {
    startEligible(columns.eligible, statuses, start, n);
    for (const { operand, outcomes } of conjuncts) {
      operand.run(start, n);
      setHeld(outcomes, start, operand.values, operand.absolute ? start : 0, n);
      keepEligible(columns.eligible, outcomes, start, n);
    }
    amounts?.step(start, n);
  };

  /** Missing order facts come last, whichever the direction; then by enterpriseId. */
  const compare = (a: number, b: number): number => {
    for (const { values, descending } of orders) {
      const [x, y] = [values[a] as number, values[b] as number];
      if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
      if (x !== y && !Number.isNaN(x)) return x < y === descending ? 1 : -1;
    }
    return 0;
  };
  const compareWithId = (a: number, b: number): number =>
    compare(a, b) || ((enterpriseIds[a] as string) < (enterpriseIds[b] as string) ? -1 : 1);

  const select = () => {
    const { quota } = application;
    columns.selected.set(columns.eligible);
    columns.tied.fill(0);
    if (!quota) return;
    const keys = orders[0] ? sortKeys(orders[0]) : new Float64Array(size);
    for (const rows of rowsByGroup(columns.eligible, codes)) {
      if (rows.length <= quota.count) continue;
      const sorted = sortedRows(keys, rows);
      sortAround(sorted, quota.count, keys, compareWithId);
      for (const row of sorted.subarray(quota.count)) columns.selected[row] = 0;
      const [last, next] = [sorted[quota.count - 1], sorted[quota.count]];
      if (last === undefined || next === undefined || compare(last, next) !== 0) continue;
      for (const row of sorted) if (compare(row, last) === 0) columns.tied[row] = 1;
    }
  };
  return { columns, step, select };
}

function startEligible(eligible: Uint8Array, statuses: Uint8Array, start: number, n: number): void {
  for (let row = start; row < start + n; row++) eligible[row] = statuses[row] === scored ? 1 : 0;
}

function keepEligible(eligible: Uint8Array, held: Uint8Array, start: number, n: number): void {
  for (let row = start; row < start + n; row++) if (held[row] !== 1) eligible[row] = 0;
}

/** The first order fact such that the first to be taken has the smallest key. */
function sortKeys({ values, descending }: { values: Float64Array; descending: boolean }): Float64Array {
  return descending ? values.map((value) => -value) : values;
}

/** Rows sorted by key alone are in their final order but for the run of equal keys that the cut goes through. */
function sortAround(
  rows: Int32Array,
  cut: number,
  keys: Float64Array,
  compare: (a: number, b: number) => number,
): void {
  const same = (a: number, b: number) => {
    const [x, y] = [keys[rows[a] as number] as number, keys[rows[b] as number] as number];
    return x === y || (Number.isNaN(x) && Number.isNaN(y));
  };
  const at = Math.max(cut - 1, 0);
  let [first, after] = [at, at + 1];
  while (first > 0 && same(first - 1, at)) first -= 1;
  while (after < rows.length && same(after, at)) after += 1;
  rows.subarray(first, after).sort(compare);
}

/** A row whose group is missing stands in a group of all such rows: it is not dropped. */
function rowsByGroup(eligible: Uint8Array, codes: Float64Array | null): Iterable<Int32Array> {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < eligible.length; row++) {
    if (eligible[row] !== 1) continue;
    const code = codes ? (codes[row] as number) : 0;
    const rows = groups.get(code);
    if (rows) rows.push(row);
    else groups.set(code, [row]);
  }
  return [...groups.values()].map((rows) => Int32Array.from(rows));
}
