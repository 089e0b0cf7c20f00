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

const none = new Float64Array(0);

/** A rarely used function of one to three numbers: one loop that calls `f`. */
export function numeric(
  name: string,
  signature: string,
  count: 1 | 2 | 3,
  f: (a: number, b: number, c: number) => number,
  extra: Pick<FormulaFunction, 'culprit'> = {},
): FormulaFunction {
  return {
    name,
    signature,
    arity: [count, count],
    typeOf: allOf('number', { kind: 'number' }),
    one(args) {
      const [a, b, c] = args as number[];
      return args.includes(null) ? null : finite(f(a ?? 0, b ?? 0, c ?? 0));
    },
    columns(out, outAt, n, operands, at) {
      const [a, b = none, c = none] = operands as [Float64Array, Float64Array?, Float64Array?];
      const [aAt, bAt = 0, cAt = 0] = at as [number, number?, number?];
      for (let i = 0; i < n; i++) {
        const x = a[aAt + i] as number;
        const y = count > 1 ? (b[bAt + i] as number) : 0;
        const z = count > 2 ? (c[cAt + i] as number) : 0;
        const result = Number.isNaN(x) || Number.isNaN(y) || Number.isNaN(z) ? Number.NaN : f(x, y, z);
        out[outAt + i] = result - result === 0 ? result : Number.NaN;
      }
    },
    ...extra,
  };
}
