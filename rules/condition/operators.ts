import type { Operator } from '../../schemas/definition.ts';
import type { Expression } from '../formula/expression.ts';
import { formulaFunctions } from '../formula/functions/index.ts';
import { boolean, type Kind } from '../formula/types.ts';

type Plain = number | string | boolean;

/** How json-rules-engine's operator reads over typed values. */
export interface ConditionOperator {
  readonly name: Operator;
  readonly accepts: readonly Kind[];
  readonly takes: 'value' | 'list' | 'written';
  /** The operator that holds where this one does not, both sides being there. */
  readonly opposite: Operator;
  readonly toExpression: (fact: Expression, value: Expression, values: readonly Plain[]) => Expression;
}

const every: readonly Kind[] = ['number', 'boolean', 'text', 'date'];
const ordered: readonly Kind[] = ['number', 'date'];

function call(name: string, ...args: readonly Expression[]): Expression {
  const of = formulaFunctions.get(name);
  if (!of) throw new Error(`There is no function ${name}`);
  return { kind: 'call', type: boolean, of, args };
}

export const negation = (expression: Expression): Expression => call('!', expression);
export const conjunction = (parts: readonly Expression[]): Expression => call('&&', ...parts);
export const disjunction = (parts: readonly Expression[]): Expression => call('||', ...parts);

function compared(name: Operator, opposite: Operator, symbol: string, accepts: readonly Kind[]): ConditionOperator {
  return { name, opposite, accepts, takes: 'value', toExpression: (fact, value) => call(symbol, fact, value) };
}

const among = (operand: Expression, values: readonly Plain[]): Expression => ({
  kind: 'among',
  type: boolean,
  operand,
  values,
});

const contains = (operand: Expression, value: Expression): Expression => ({
  kind: 'contains',
  type: boolean,
  operand,
  part: value.kind === 'constant' ? String(value.value) : '',
});

const operators: readonly ConditionOperator[] = [
  compared('equal', 'notEqual', '==', every),
  compared('notEqual', 'equal', '!=', every),
  compared('lessThan', 'greaterThanInclusive', '<', ordered),
  compared('lessThanInclusive', 'greaterThan', '<=', ordered),
  compared('greaterThan', 'lessThanInclusive', '>', ordered),
  compared('greaterThanInclusive', 'lessThan', '>=', ordered),
  {
    name: 'in',
    opposite: 'notIn',
    accepts: every,
    takes: 'list',
    toExpression: (fact, _, values) => among(fact, values),
  },
  {
    name: 'notIn',
    opposite: 'in',
    accepts: every,
    takes: 'list',
    toExpression: (fact, _, values) => negation(among(fact, values)),
  },
  {
    name: 'contains',
    opposite: 'doesNotContain',
    accepts: ['text'],
    takes: 'written',
    toExpression: (fact, value) => contains(fact, value),
  },
  {
    name: 'doesNotContain',
    opposite: 'contains',
    accepts: ['text'],
    takes: 'written',
    toExpression: (fact, value) => negation(contains(fact, value)),
  },
];

export const conditionOperators: ReadonlyMap<string, ConditionOperator> = new Map(
  operators.map((operator) => [operator.name, operator]),
);
