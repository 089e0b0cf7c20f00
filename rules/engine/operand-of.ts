import { type Expression, namesIn } from '../formula/expression.ts';
import { snapRows } from './loops.ts';
import type { Operand, Registers, Surface } from './operand.ts';
import { amongOperand, containsOperand, lookupOperand } from './text-operands.ts';

const nothing = () => {};
const noReason = () => 0;
const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Compiles an expression. Its registers hold until another expression runs, which is what `blame` looks at. */
export function operandOf(expression: Expression, surface: Surface, registers: Registers = { next: 0 }): Operand {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      const cell = typeof value === 'string' ? surface.dictionary.code(value) : Number(value);
      return { values: surface.constant(cell), absolute: false, run: nothing, blame: noReason };
    }
    case 'read': {
      const source = surface.source(expression.name);
      return { values: source.values, absolute: true, run: nothing, blame: (start, i) => source.blame(start + i) };
    }
    case 'previous': {
      const code = surface.reasons.code('prev', [expression.field]);
      const values = surface.previous(expression.field, expression.periods);
      return { values, absolute: true, run: nothing, blame: () => code };
    }
    case 'lookup':
      return lookupOperand(expression, operandOf(expression.key, surface, registers), surface, registers);
    case 'among':
      return amongOperand(expression, operandOf(expression.operand, surface, registers), surface, registers);
    case 'contains':
      return containsOperand(expression, operandOf(expression.operand, surface, registers), surface, registers);
    case 'call':
      return callOperand(expression, surface, registers);
  }
}

type Call = Extract<Expression, { kind: 'call' }>;

function callOperand({ of, args }: Call, surface: Surface, registers: Registers): Operand {
  const compares = comparisons.has(of.name);
  const operands = args.map((arg) => {
    const operand = operandOf(arg, surface, registers);
    return compares && isWorkedOut(arg) ? snappedOperand(operand, surface, registers) : operand;
  });
  const columns = operands.map(({ values }) => values);
  const absolute = operands.map((operand) => operand.absolute);
  const count = operands.length;
  const at = operands.map(() => 0);
  const values = surface.register(registers.next++);
  const { surroundings } = surface;
  const code = surface.reasons.code(of.name, culprits(of.culprit, args));
  return {
    values,
    absolute: false,
    run(start, n) {
      for (let k = 0; k < operands.length; k++) {
        const operand = operands[k] as Operand;
        operand.run(start, n);
        at[k] = operand.absolute ? start : 0;
      }
      of.columns(values, 0, n, columns, at, surroundings);
    },
    blame(start, i) {
      const cellOf = (k: number) => (columns[k] as Float64Array)[(absolute[k] ? start : 0) + i] as number;
      let blamed = 0;
      if (of.blame) blamed = of.blame(columns.map((_, k) => cellOf(k)));
      else while (blamed < count && !Number.isNaN(cellOf(blamed))) blamed += 1;
      if (blamed === count || !Number.isNaN(cellOf(blamed))) return code;
      return (operands[blamed] as Operand).blame(start, i) || code;
    },
  };
}

/** A number that is more than one id, or a number that is written out. */
export function isWorkedOut({ kind, type }: Expression): boolean {
  return type.kind === 'number' && kind !== 'read' && kind !== 'constant';
}

/** So that both sides of a comparison are what they are on paper. */
function snappedOperand(operand: Operand, surface: Surface, registers: Registers): Operand {
  const values = operand.absolute ? surface.register(registers.next++) : operand.values;
  return {
    values,
    absolute: false,
    run(start, n) {
      operand.run(start, n);
      snapRows(values, 0, operand.values, operand.absolute ? start : 0, n);
    },
    blame: (start, i) => operand.blame(start, i),
  };
}

function culprits(culprit: number | undefined, args: readonly Expression[]): readonly string[] {
  const ofOne = culprit === undefined ? [] : [...namesIn(args[culprit] as Expression)];
  if (ofOne.length > 0) return ofOne;
  const names = new Set<string>();
  for (const arg of args) namesIn(arg, names);
  return [...names];
}
