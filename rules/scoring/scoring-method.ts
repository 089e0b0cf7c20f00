import type { Scoring, ScoringOf } from '../../schemas/definition.ts';
import type { Kind } from '../formula/types.ts';
import type { Dictionary } from '../records/dictionary.ts';

/** The places of the values and of their marks: row i, 0 ≤ i < n, is at `valuesAt + i` and at `marksAt + i`. */
export type ValuesAndMarks = readonly [
  values: Float64Array,
  valuesAt: number,
  marks: Float64Array,
  marksAt: number,
  n: number,
];

/**
 * Gives the marks, 0 … fullMarks, of values. What it leaves for a missing value does not count: the missing policy
 * decides there. Its loop is a function of its module: the code compiled for a closure would go with the run.
 */
export type MarkKernel = (...rows: ValuesAndMarks) => void;

/** What a method knows of the value it scores. */
interface Scored {
  readonly fullMarks: number;
  readonly kind: Kind;
  readonly dictionary: Dictionary;
}

type Name = Scoring['method'];

/** A method that needs nothing but the value. */
export interface OwnMethod<Method extends Name> {
  readonly method: Method;
  readonly accepts: readonly Kind[];
  compile(scoring: ScoringOf<Method>, scored: Scored): MarkKernel;
}

/** A plain JSON value that holds every double exactly. */
export type Statistic = Readonly<Record<string, number | readonly number[]>>;

/** A method that compares with the population of the run. */
export interface PopulationMethod<Method extends Name> {
  readonly method: Method;
  readonly accepts: readonly Kind[];
  /** From the values of one scope, ascending. Their order is the only thing that sums depend on. */
  take(ascending: Float64Array): Statistic;
  /** The mark of a value; before clamping to 0 … fullMarks. */
  against(scoring: ScoringOf<Method>, fullMarks: number, statistic: Statistic): (value: number) => number;
}

export type AnyMethod = { [Method in Name]: OwnMethod<Method> | PopulationMethod<Method> }[Name];

/** Also turns −0 into 0. */
export function clamp(mark: number, fullMarks: number): number {
  return mark > 0 ? Math.min(mark, fullMarks) : 0;
}
