import type { Surroundings } from '../formula/functions/formula-function.ts';
import type { Dictionary } from '../records/dictionary.ts';
import type { Reasons } from './reasons.ts';

/** Rows are worked through in chunks of this many, so that intermediate columns stay in the processor's cache. */
export const chunkSize = 1024;

/** A column that an expression reads, with the reasons for its missing cells. */
export interface Source {
  readonly values: Float64Array;
  blame(row: number): number;
}

/** What expressions are compiled against: the columns of one dataset. */
export interface Surface {
  source(name: string): Source;
  previous(field: string, periods: number): Float64Array;
  readonly dictionary: Dictionary;
  readonly surroundings: Surroundings;
  readonly reasons: Reasons;
  /** Scratch columns of one chunk, shared by all expressions; `index` counts from 0 within an expression. */
  register(index: number): Float64Array;
  /** A chunk's column of one number. */
  constant(cell: number): Float64Array;
}

/** An expression over columns. After `run(start, n)`, row start + i is at `values[(absolute ? start : 0) + i]`. */
export interface Operand {
  readonly values: Float64Array;
  readonly absolute: boolean;
  run(start: number, n: number): void;
  /** The reason for the missing cell of row start + i, right after `run(start, n)`. */
  blame(start: number, i: number): number;
}

export interface Registers {
  next: number;
}
