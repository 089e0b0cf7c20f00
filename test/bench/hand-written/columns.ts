import type { Dataset } from '../../../rules/index.ts';

/** All that is kept of an indicator, one cell a row. */
export interface IndicatorColumns {
  /** Where the value is a bare field: the field's own column. */
  readonly values: Float64Array;
  readonly missing: Uint16Array;
  readonly marks: Float64Array;
  readonly fractions: Float64Array;
  readonly points: Float64Array;
}

export interface GroupColumns {
  readonly fractions: Float64Array;
  readonly points: Float64Array;
}

/** What an indicator's loop reads and adds to. */
export interface Rows {
  /**
   * 0: no stage; 1 … 4: the stage of an enterprise that has points; 5 … 8: the stage of one that has none. Weights,
   * shares and the like are looked up by slot.
   */
  readonly slots: Uint8Array;
  /** The weighted fractions of the dimension's indicators so far. */
  readonly sums: Float64Array;
  readonly dataset: Dataset;
  /** Marks by the code of a text, worked out once a run for each list of marks. */
  readonly tables: Map<object, Float64Array>;
}

export type IndicatorLoop = (rows: Rows, columns: IndicatorColumns, from: number, to: number) => void;

export interface HandWrittenIndicator {
  readonly id: string;
  /** The field that is the value; left out: the value is worked out. */
  readonly field?: string;
  readonly loop: IndicatorLoop;
}

/** 1 where an enterprise has a stage, and so marks. */
export const hasMarks = Float64Array.of(Number.NaN, 1, 1, 1, 1, 1, 1, 1, 1);
/** 1 where an enterprise is scored or vetoed, and so has fractions and points. */
export const hasPoints = Float64Array.of(Number.NaN, 1, 1, 1, 1, Number.NaN, Number.NaN, Number.NaN, Number.NaN);

const none = Number.NaN;

/** One number for each stage, by slot. */
export function bySlot(seed: number, sapling: number, growth: number, mature: number): Float64Array {
  return Float64Array.of(none, seed, sapling, growth, mature, none, none, none, none);
}

/** Missing everywhere where the records have no such column. */
export function fieldOf(dataset: Dataset, id: string): Float64Array {
  return dataset.column(id) ?? new Float64Array(dataset.size).fill(Number.NaN);
}

export function marksByCode({ dataset, tables }: Rows, marks: Readonly<Record<string, number>>): Float64Array {
  const known = tables.get(marks);
  if (known) return known;
  const { dictionary } = dataset;
  const table = Float64Array.from({ length: dictionary.size }, (_, code) => marks[dictionary.text(code)] ?? 0);
  tables.set(marks, table);
  return table;
}
