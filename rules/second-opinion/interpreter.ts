import { snap } from '../decimal.ts';
import type { Expression } from '../formula/expression.ts';
import type { Surroundings, Value } from '../formula/functions/formula-function.ts';

/** What the formulas of one enterprise read. */
export interface Surrounding extends Surroundings {
  read(name: string): Value;
  previous(field: string, periods: number): Value;
}

/** The result of a formula for one enterprise. Anything but a single id is rounded to 12 significant digits. */
export function evaluate(formula: Expression, around: Surrounding): Value {
  const value = resultOf(formula, around);
  return formula.kind !== 'read' && formula.type.kind === 'number' && typeof value === 'number' ? snap(value) : value;
}

function resultOf(expression: Expression, around: Surrounding): Value {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'read':
      return around.read(expression.name);
    case 'previous':
      return around.previous(expression.field, expression.periods);
    case 'lookup': {
      const key = resultOf(expression.key, around);
      if (key === null) return null;
      const { rows, otherwise = null } = expression.table;
      return Object.hasOwn(rows, String(key)) ? (rows[String(key)] ?? null) : otherwise;
    }
    case 'among': {
      const value = resultOf(expression.operand, around);
      return value === null ? null : expression.values.includes(value);
    }
    case 'contains': {
      const value = resultOf(expression.operand, around);
      return value === null ? null : String(value).includes(expression.part);
    }
    case 'call': {
      const compares = comparisons.get(expression.of.name);
      if (!compares)
        return expression.of.one(
          expression.args.map((arg) => resultOf(arg, around)),
          around,
        );
      const [a = null, b = null] = expression.args.map((arg) => sideOf(arg, around));
      return a === null || b === null ? null : compares(a, b);
    }
  }
}

type Known = Exclude<Value, null>;

const comparisons: ReadonlyMap<string, (a: Known, b: Known) => boolean> = new Map([
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
  ['==', (a, b) => a === b],
  ['!=', (a, b) => a !== b],
]);

/** What stands on a side of a comparison is rounded where it is worked out; what is read or written stands as it is. */
function sideOf(side: Expression, around: Surrounding): Value {
  const value = resultOf(side, around);
  const asItStands = side.kind === 'read' || side.kind === 'constant';
  return typeof value === 'number' && side.type.kind === 'number' && !asItStands ? snap(value) : value;
}
