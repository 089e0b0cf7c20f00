import type { Scoring } from '../../schemas/definition.ts';
import type { ProgramIndicator } from '../program/program.ts';
import { isPopulationMethod, methodOf } from '../scoring/index.ts';
import { clamp, type MarkKernel, type Statistic } from '../scoring/scoring-method.ts';
import { chunkSize } from './operand.ts';
import type { IndicatorColumns } from './run.ts';
import type { Step } from './value-column.ts';

/** The key of a row's scope; undefined where it is missing. */
export type ScopeKeys = (row: number) => string | undefined;

export function scopeOf(scoring: Scoring): string {
  return ('scope' in scoring ? scoring.scope : undefined) ?? 'all';
}

/** The statistics of one scoring, taken over every row that has a stage and a value. */
export function takeStatistics(
  scoring: Scoring,
  values: Float64Array,
  stages: Int16Array,
  keyOf: ScopeKeys,
): Readonly<Record<string, Statistic>> {
  const method = methodOf(scoring);
  if (!isPopulationMethod(method)) return {};
  // A key may be any text, such as `__proto__`, which an assignment would lose.
  return Object.fromEntries(
    [...membersByKey(values, stages, keyOf)].map(([key, members]) => [key, method.take(members.sort())]),
  );
}

function membersByKey(values: Float64Array, stages: Int16Array, keyOf: ScopeKeys): Map<string, Float64Array> {
  const counts = new Map<string, number>();
  const keys: (string | undefined)[] = [];
  for (let row = 0; row < values.length; row++) {
    const key = (stages[row] as number) < 0 || Number.isNaN(values[row]) ? undefined : keyOf(row);
    keys.push(key);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const members = new Map([...counts].map(([key, count]) => [key, new Float64Array(count)]));
  const next = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key === undefined) return;
    const at = next.get(key) ?? 0;
    (members.get(key) as Float64Array)[at] = values[row] as number;
    next.set(key, at + 1);
  });
  return members;
}

/**
 * The middle mark of the population, or the mean of the two in the middle; 0 for an empty population.
 * `markMissing` marks the rows, leaving NaN where a value is missing.
 */
export function medianOf({ values, marks }: IndicatorColumns, size: number, markMissing: Step): number {
  for (let start = 0; start < size; start += chunkSize) markMissing(start, Math.min(chunkSize, size - start));
  const known = marks.filter((mark, row) => !Number.isNaN(mark) && !Number.isNaN(values[row])).sort();
  if (known.length === 0) return 0;
  const middle = known.length >>> 1;
  const upper = known[middle] as number;
  return known.length % 2 === 1 ? upper : ((known[middle - 1] as number) + upper) / 2;
}

/** Marks against statistics that have been taken. `start` is the row of the chunk's first value. */
export function kernelAgainst(
  { fullMarks }: ProgramIndicator,
  scoring: Scoring,
  statistics: Readonly<Record<string, Statistic>>,
  keyOf: ScopeKeys,
): (start: number) => MarkKernel {
  const method = methodOf(scoring);
  const markOf = new Map<string, (value: number) => number>();
  if (isPopulationMethod(method))
    for (const [key, statistic] of Object.entries(statistics))
      markOf.set(key, method.against(scoring, fullMarks, statistic));
  return (start) => (values, valuesAt, marks, marksAt, n) => {
    for (let i = 0; i < n; i++) {
      const key = keyOf(start + i);
      const mark = key === undefined ? undefined : markOf.get(key);
      const value = values[valuesAt + i] as number;
      marks[marksAt + i] = mark && !Number.isNaN(value) ? clamp(mark(value), fullMarks) : Number.NaN;
    }
  };
}
