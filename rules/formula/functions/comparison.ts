import { boolean, type ValueType } from '../types.ts';
import {
  allAlike,
  type FormulaFunction,
  isTypeFault,
  type Kernel,
  type TypeFault,
  type Value,
} from './formula-function.ts';

const less: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x < y ? 1 : x >= y ? 0 : Number.NaN;
  }
};

const lessOrEqual: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x <= y ? 1 : x > y ? 0 : Number.NaN;
  }
};

const greater: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x > y ? 1 : x <= y ? 0 : Number.NaN;
  }
};

const greaterOrEqual: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x >= y ? 1 : x < y ? 0 : Number.NaN;
  }
};

const equal: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x === y ? 1 : Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : 0;
  }
};

const notEqual: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const x = a[aAt + i] as number;
    const y = b[bAt + i] as number;
    out[outAt + i] = x === y ? 0 : Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : 1;
  }
};

function ordered(args: readonly ValueType[]): ValueType | TypeFault {
  const kind = args[0]?.kind;
  if (kind !== 'number' && kind !== 'date') return { argument: 0, expected: 'number' };
  const alike = allAlike(args);
  return isTypeFault(alike) ? alike : boolean;
}

function comparable(args: readonly ValueType[]): ValueType | TypeFault {
  const alike = allAlike(args);
  return isTypeFault(alike) ? alike : boolean;
}

function comparison(
  name: string,
  columns: Kernel,
  typeOf: FormulaFunction['typeOf'],
  holds: (a: Exclude<Value, null>, b: Exclude<Value, null>) => boolean,
): FormulaFunction {
  return {
    name,
    signature: `a ${name} b`,
    arity: [2, 2],
    typeOf,
    one([a, b]) {
      if (a === null || a === undefined || b === null || b === undefined) return null;
      return holds(a, b);
    },
    columns,
  };
}

/** Whoever evaluates snaps the sides that are worked out, so that a threshold reached on paper is reached here. */
export const comparisons: readonly FormulaFunction[] = [
  comparison('<', less, ordered, (a, b) => a < b),
  comparison('<=', lessOrEqual, ordered, (a, b) => a <= b),
  comparison('>', greater, ordered, (a, b) => a > b),
  comparison('>=', greaterOrEqual, ordered, (a, b) => a >= b),
  comparison('==', equal, comparable, (a, b) => a === b),
  comparison('!=', notEqual, comparable, (a, b) => a !== b),
];
