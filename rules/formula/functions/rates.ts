import { number } from '../types.ts';
import { allOf, type FormulaFunction, finite, type Kernel, numeric } from './formula-function.ts';

const ratioColumns: Kernel = (out, outAt, n, operands, at) => {
  const [a, b] = operands as [Float64Array, Float64Array];
  const [aAt, bAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const divisor = b[bAt + i] as number;
    const ratio = divisor > 0 ? (a[aAt + i] as number) / divisor : Number.NaN;
    out[outAt + i] = ratio - ratio === 0 ? ratio : Number.NaN;
  }
};

const growthColumns: Kernel = (out, outAt, n, operands, at) => {
  const [now, before] = operands as [Float64Array, Float64Array];
  const [nowAt, beforeAt] = at as [number, number];
  for (let i = 0; i < n; i++) {
    const base = before[beforeAt + i] as number;
    const growth = base > 0 ? ((now[nowAt + i] as number) - base) / base : Number.NaN;
    out[outAt + i] = growth - growth === 0 ? growth : Number.NaN;
  }
};

const ratio: FormulaFunction = {
  name: 'ratio',
  signature: 'ratio(a, b)',
  arity: [2, 2],
  typeOf: allOf('number', number),
  one: ([a, b]) => (typeof a === 'number' && typeof b === 'number' && b > 0 ? finite(a / b) : null),
  columns: ratioColumns,
  culprit: 1,
};

const growth: FormulaFunction = {
  name: 'growth',
  signature: 'growth(now, before)',
  arity: [2, 2],
  typeOf: allOf('number', number),
  one: ([now, before]) =>
    typeof now === 'number' && typeof before === 'number' && before > 0 ? finite((now - before) / before) : null,
  columns: growthColumns,
  culprit: 1,
};

const cagr = numeric(
  'cagr',
  'cagr(now, before, years)',
  3,
  (now, before, years) => (before > 0 && years !== 0 ? (now / before) ** (1 / years) - 1 : Number.NaN),
  { culprit: 1 },
);

export const rates: readonly FormulaFunction[] = [ratio, growth, cagr];
