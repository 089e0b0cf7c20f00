import { type Period, parsePeriod, periodBefore } from '../period.ts';
import type { Dictionary } from './dictionary.ts';
import type { RecordTable } from './record-table.ts';

/** The records of one period, one row an enterprise, with their earlier periods looked up. */
export interface Dataset {
  readonly period: Period;
  readonly size: number;
  readonly enterpriseIds: readonly string[];
  readonly names: readonly (string | null)[];
  readonly dictionary: Dictionary;
  /** Undefined: the records have no such column. */
  column(field: string): Float64Array | undefined;
  /** The field's value `periods` earlier, row by row. */
  previous(field: string, periods: number): Float64Array;
}

/** The rows of one period, in the order of the table. */
export function datasetOf(table: RecordTable, periodText: string): Dataset {
  const period = parsePeriod(periodText);
  if (!period) throw new RangeError(`"${periodText}" is not a period`);
  const rows = rowsOf(table, periodText);
  const columns = new Map<string, Float64Array>();
  const earlierRows = new Map<number, Int32Array>();
  const enterpriseIds = rows.map((row) => table.enterpriseIds[row] as string);

  const rowsBefore = (count: number): Int32Array => {
    const known = earlierRows.get(count);
    if (known) return known;
    const rowOf = new Map(
      rowsOf(table, periodBefore(period, count).text).map((row) => [table.enterpriseIds[row] as string, row]),
    );
    const found = Int32Array.from(enterpriseIds, (id) => rowOf.get(id) ?? -1);
    earlierRows.set(count, found);
    return found;
  };

  return {
    period,
    size: rows.length,
    enterpriseIds,
    names: rows.map((row) => table.names[row] as string | null),
    dictionary: table.dictionary,
    column(field) {
      const known = columns.get(field);
      if (known) return known;
      const whole = table.columns.get(field);
      if (!whole) return undefined;
      const column = rows.length === table.size ? whole.subarray(0, table.size) : pick(whole, rows);
      columns.set(field, column);
      return column;
    },
    previous(field, periods) {
      const key = `${field} ${periods}`;
      const known = columns.get(key);
      if (known) return known;
      const whole = table.columns.get(field);
      const column = whole ? pick(whole, rowsBefore(periods)) : new Float64Array(rows.length).fill(Number.NaN);
      columns.set(key, column);
      return column;
    },
  };
}

function rowsOf(table: RecordTable, period: string): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (table.periods[row] === period) rows.push(row);
  return rows;
}

/** A row below 0 has no value. */
function pick(column: Float64Array, rows: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) picked[row] = column[rows[row] as number] ?? Number.NaN;
  return picked;
}
