import { monthsBetween, yearsBetween } from '../../calendar.ts';
import { number } from '../types.ts';
import { each, type FormulaFunction } from './formula-function.ts';

function sinceDate(name: string, between: (from: number, to: number) => number): FormulaFunction {
  return {
    name,
    signature: `${name}(date)`,
    arity: [1, 1],
    typeOf: each(['date'], number),
    one: ([day], { lastDay }) => (typeof day === 'number' ? between(day, lastDay) : null),
    columns(out, outAt, n, operands, at, { lastDay }) {
      const days = operands[0] as Float64Array;
      for (let i = 0; i < n; i++) {
        const day = days[(at[0] as number) + i] as number;
        out[outAt + i] = Number.isNaN(day) ? Number.NaN : between(day, lastDay);
      }
    },
  };
}

export const dates: readonly FormulaFunction[] = [sinceDate('years', yearsBetween), sinceDate('months', monthsBetween)];
