import type { Kind, ValueType } from '../types.ts';

/** A value of one record. Null is missing; a date is its number of days since 1970-01-01. */
export type Value = number | string | boolean | null;

/** What a function may know besides its arguments. */
export interface Surroundings {
  /** The last day of the scored period, in days since 1970-01-01. */
  readonly lastDay: number;
}

/** The argument (from 0) whose type is wrong, and what it should be. */
export interface TypeFault {
  readonly argument: number;
  readonly expected: Kind;
}

/**
 * Works out `out[outAt + i]` for 0 ≤ i < n from the operands' `operands[k][at[k] + i]`. NaN is missing; a boolean is
 * 1 or 0; a text is its code. The result is never infinite.
 */
export type Kernel = (
  out: Float64Array,
  outAt: number,
  n: number,
  operands: readonly Float64Array[],
  at: readonly number[],
  surroundings: Surroundings,
) => void;

/** A function or operator of the formula language. Its record-at-a-time and its column form give the same bits. */
export interface FormulaFunction {
  readonly name: string;
  /** As a person reads it: `ratio(a, b)`. */
  readonly signature: string;
  readonly arity: readonly [least: number, most: number];
  typeOf(args: readonly ValueType[]): ValueType | TypeFault;
  one(args: readonly Value[], surroundings: Surroundings): Value;
  readonly columns: Kernel;
  /** Which operand explains a missing result when none of the others is missing. Left out: all of them. */
  readonly culprit?: number;
  /** Which operand explains a missing result, by the operands' cells; left out: the first missing one. */
  blame?(cells: readonly number[]): number;
}

export function isTypeFault(result: ValueType | TypeFault): result is TypeFault {
  return 'argument' in result;
}

export const anyNumber = Number.POSITIVE_INFINITY;

/** All arguments of one kind, giving `result`. */
export function allOf(expected: Kind, result: ValueType) {
  return (args: readonly ValueType[]): ValueType | TypeFault => {
    const argument = args.findIndex(({ kind }) => kind !== expected);
    return argument < 0 ? result : { argument, expected };
  };
}

/** One kind for each argument, giving `result`. */
export function each(expected: readonly Kind[], result: ValueType) {
  return (args: readonly ValueType[]): ValueType | TypeFault => {
    const argument = args.findIndex(({ kind }, index) => kind !== expected[index]);
    return argument < 0 ? result : { argument, expected: expected[argument] as Kind };
  };
}

/** Arguments that may be of any one kind, but all of the same. */
export function allAlike(args: readonly ValueType[], from = 0): ValueType | TypeFault {
  const first = args[from] as ValueType;
  const argument = args.findIndex(({ kind }, index) => index > from && kind !== first.kind);
  if (argument >= 0) return { argument, expected: first.kind };
  const options = args.slice(from).map((type) => type.options);
  return options.every((list) => list === options[0]) ? first : { kind: first.kind };
}

export function finite(x: number): number | null {
  return x - x === 0 ? x : null;
}

/** A number-to-number function of few, rarely used operands: one loop that calls `f`. */
export function numeric(
  name: string,
  signature: string,
  count: number,
  f: (...operands: number[]) => number,
  extra: Pick<FormulaFunction, 'culprit'> = {},
): FormulaFunction {
  return {
    name,
    signature,
    arity: [count, count],
    typeOf: allOf('number', { kind: 'number' }),
    one: (args) => (args.includes(null) ? null : finite(f(...(args as number[])))),
    columns(out, outAt, n, operands, at) {
      const cells = new Array<number>(count).fill(0);
      for (let i = 0; i < n; i++) {
        let known = true;
        for (let k = 0; k < count; k++) {
          const cell = (operands[k] as Float64Array)[(at[k] as number) + i] as number;
          if (Number.isNaN(cell)) known = false;
          cells[k] = cell;
        }
        const result = known ? f(...cells) : Number.NaN;
        out[outAt + i] = result - result === 0 ? result : Number.NaN;
      }
    },
    ...extra,
  };
}
