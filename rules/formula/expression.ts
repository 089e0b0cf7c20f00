import type { Table } from '../../schemas/definition.ts';
import type { FormulaFunction } from './functions/formula-function.ts';
import type { ValueType } from './types.ts';

/** A formula or condition whose names, functions and types are known to be right. */
export type Expression =
  | { readonly kind: 'constant'; readonly type: ValueType; readonly value: number | string | boolean }
  | { readonly kind: 'read'; readonly type: ValueType; readonly name: string }
  | { readonly kind: 'previous'; readonly type: ValueType; readonly field: string; readonly periods: number }
  | { readonly kind: 'lookup'; readonly type: ValueType; readonly table: Table; readonly key: Expression }
  | {
      readonly kind: 'among';
      readonly type: ValueType;
      readonly operand: Expression;
      readonly values: readonly (number | string | boolean)[];
    }
  | { readonly kind: 'contains'; readonly type: ValueType; readonly operand: Expression; readonly part: string }
  | {
      readonly kind: 'call';
      readonly type: ValueType;
      readonly of: FormulaFunction;
      readonly args: readonly Expression[];
    };

/** The names that an expression reads, each once, in order of appearance. */
export function namesIn(expression: Expression, into: Set<string> = new Set()): Set<string> {
  switch (expression.kind) {
    case 'constant':
      return into;
    case 'read':
      return into.add(expression.name);
    case 'previous':
      return into.add(expression.field);
    case 'lookup':
      return namesIn(expression.key, into);
    case 'among':
    case 'contains':
      return namesIn(expression.operand, into);
    case 'call':
      for (const arg of expression.args) namesIn(arg, into);
      return into;
  }
}
