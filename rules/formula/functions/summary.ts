import { number } from '../types.ts';
import {
  allAlike,
  allOf,
  anyNumber,
  type FormulaFunction,
  finite,
  isTypeFault,
  type Kernel,
} from './formula-function.ts';

/** Starts from the first operand that is there; missing ones are skipped. */
function folding(fold: (sofar: number, cell: number) => number, mean: boolean): Kernel {
  return (out, outAt, n, operands, at) => {
    for (let i = 0; i < n; i++) {
      let sofar = Number.NaN;
      let count = 0;
      for (let k = 0; k < operands.length; k++) {
        const cell = (operands[k] as Float64Array)[(at[k] as number) + i] as number;
        if (Number.isNaN(cell)) continue;
        sofar = count === 0 ? cell : fold(sofar, cell);
        count += 1;
      }
      const result = mean ? sofar / count : sofar;
      out[outAt + i] = result - result === 0 ? result : Number.NaN;
    }
  };
}

function summary(name: string, fold: (sofar: number, cell: number) => number, mean = false): FormulaFunction {
  return {
    name,
    signature: `${name}(a, b, …)`,
    arity: [1, anyNumber],
    typeOf: allOf('number', number),
    one(args) {
      const known = args.filter((value) => typeof value === 'number');
      if (known.length === 0) return null;
      const folded = known.reduce((sofar, value) => fold(sofar, value));
      return finite(mean ? folded / known.length : folded);
    },
    columns: folding(fold, mean),
  };
}

const count: FormulaFunction = {
  name: 'count',
  signature: 'count(a, b, …)',
  arity: [1, anyNumber],
  typeOf: (args) => {
    const alike = allAlike(args);
    return isTypeFault(alike) ? alike : number;
  },
  one: (args) => args.filter((value) => value !== null).length,
  columns(out, outAt, n, operands, at) {
    for (let i = 0; i < n; i++) {
      let known = 0;
      for (let k = 0; k < operands.length; k++) {
        const cell = (operands[k] as Float64Array)[(at[k] as number) + i] as number;
        if (!Number.isNaN(cell)) known += 1;
      }
      out[outAt + i] = known;
    }
  },
};

export const summaries: readonly FormulaFunction[] = [
  summary('min', Math.min),
  summary('max', Math.max),
  summary('sum', (sofar, cell) => sofar + cell),
  summary('avg', (sofar, cell) => sofar + cell, true),
  count,
];
