import { number } from '../types.ts';
import { allOf, type FormulaFunction, finite, type Kernel, numeric } from './formula-function.ts';

// One loop each, written out: a shared loop would call the operation for every cell.

const addColumns: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const sum = (a[aAt + i] as number) + (b[bAt + i] as number);
    out[outAt + i] = sum - sum === 0 ? sum : Number.NaN;
  }
};

const subtractColumns: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const difference = (a[aAt + i] as number) - (b[bAt + i] as number);
    out[outAt + i] = difference - difference === 0 ? difference : Number.NaN;
  }
};

const multiplyColumns: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const product = (a[aAt + i] as number) * (b[bAt + i] as number);
    out[outAt + i] = product - product === 0 ? product : Number.NaN;
  }
};

const divideColumns: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const quotient = (a[aAt + i] as number) / (b[bAt + i] as number);
    out[outAt + i] = quotient - quotient === 0 ? quotient : Number.NaN;
  }
};

function operator(
  name: string,
  columns: Kernel,
  f: (a: number, b: number) => number,
  extra: Pick<FormulaFunction, 'culprit'> = {},
): FormulaFunction {
  return {
    name,
    signature: `a ${name} b`,
    arity: [2, 2],
    typeOf: allOf('number', number),
    one: ([a, b]) => (typeof a === 'number' && typeof b === 'number' ? finite(f(a, b)) : null),
    columns,
    ...extra,
  };
}

export const arithmetic: readonly FormulaFunction[] = [
  operator('+', addColumns, (a, b) => a + b),
  operator('-', subtractColumns, (a, b) => a - b),
  operator('*', multiplyColumns, (a, b) => a * b),
  operator('/', divideColumns, (a, b) => a / b, { culprit: 1 }),
  numeric('%', 'a % b', 2, (a, b) => a % b, { culprit: 1 }),
  numeric('**', 'a ** b', 2, (a, b) => a ** b),
  numeric('neg', '-a', 1, (a) => -a),
];
