import { boolean } from '../types.ts';
import { allAlike, allOf, anyNumber, type FormulaFunction, isTypeFault, type Value } from './formula-function.ts';

// Kleene's three-valued logic: NaN is unknown.

const and: FormulaFunction = {
  name: '&&',
  signature: 'a && b',
  arity: [1, anyNumber],
  typeOf: allOf('boolean', boolean),
  one: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
  columns(out, outAt, n, operands, at) {
    const first = operands[0] as Float64Array;
    for (let i = 0; i < n; i++) out[outAt + i] = first[(at[0] as number) + i] as number;
    for (let k = 1; k < operands.length; k++) {
      const operand = operands[k] as Float64Array;
      const operandAt = at[k] as number;
      for (let i = 0; i < n; i++) {
        const cell = operand[operandAt + i] as number;
        const held = out[outAt + i] as number;
        out[outAt + i] = held === 0 || cell === 0 ? 0 : held * cell;
      }
    }
  },
};

const or: FormulaFunction = {
  name: '||',
  signature: 'a || b',
  arity: [1, anyNumber],
  typeOf: allOf('boolean', boolean),
  one: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
  columns(out, outAt, n, operands, at) {
    const first = operands[0] as Float64Array;
    for (let i = 0; i < n; i++) out[outAt + i] = first[(at[0] as number) + i] as number;
    for (let k = 1; k < operands.length; k++) {
      const operand = operands[k] as Float64Array;
      const operandAt = at[k] as number;
      for (let i = 0; i < n; i++) {
        const cell = operand[operandAt + i] as number;
        const held = out[outAt + i] as number;
        out[outAt + i] = held === 1 || cell === 1 ? 1 : held + cell;
      }
    }
  },
};

const not: FormulaFunction = {
  name: '!',
  signature: '!a',
  arity: [1, 1],
  typeOf: allOf('boolean', boolean),
  one: ([a]) => (typeof a === 'boolean' ? !a : null),
  columns(out, outAt, n, operands, at) {
    const operand = operands[0] as Float64Array;
    for (let i = 0; i < n; i++) out[outAt + i] = 1 - (operand[(at[0] as number) + i] as number);
  },
};

const choose: FormulaFunction = {
  name: 'if',
  signature: 'if(condition, a, b)',
  arity: [3, 3],
  typeOf: (args) => (args[0]?.kind === 'boolean' ? allAlike(args, 1) : { argument: 0, expected: 'boolean' }),
  one: ([condition, a, b]) => (condition === null ? null : ((condition ? a : b) as Value)),
  columns(out, outAt, n, operands, at) {
    const [condition, a, b] = operands as [Float64Array, Float64Array, Float64Array];
    const [conditionAt, aAt, bAt] = at as [number, number, number];
    for (let i = 0; i < n; i++) {
      const cell = condition[conditionAt + i] as number;
      const x = a[aAt + i] as number;
      const y = b[bAt + i] as number;
      out[outAt + i] = cell === 1 ? x : cell === 0 ? y : Number.NaN;
    }
  },
  blame: (cells) => (cells[0] === 1 ? 1 : cells[0] === 0 ? 2 : 0),
};

const coalesce: FormulaFunction = {
  name: 'coalesce',
  signature: 'coalesce(a, b, …)',
  arity: [1, anyNumber],
  typeOf: (args) => allAlike(args),
  one: (args) => args.find((value) => value !== null) ?? null,
  columns(out, outAt, n, operands, at) {
    for (let i = 0; i < n; i++) {
      let cell = Number.NaN;
      for (let k = 0; k < operands.length && Number.isNaN(cell); k++)
        cell = (operands[k] as Float64Array)[(at[k] as number) + i] as number;
      out[outAt + i] = cell;
    }
  },
};

const isMissing: FormulaFunction = {
  name: 'isMissing',
  signature: 'isMissing(x)',
  arity: [1, 1],
  typeOf: (args) => {
    const alike = allAlike(args);
    return isTypeFault(alike) ? alike : boolean;
  },
  one: ([value]) => value === null,
  columns(out, outAt, n, operands, at) {
    const operand = operands[0] as Float64Array;
    for (let i = 0; i < n; i++) {
      const cell = operand[(at[0] as number) + i] as number;
      out[outAt + i] = Number.isNaN(cell) ? 1 : 0;
    }
  },
};

export const logic: readonly FormulaFunction[] = [and, or, not, choose, coalesce, isMissing];
