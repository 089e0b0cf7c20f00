import type { Condition, ConditionLeaf, Operator, Scalar } from '../../../schemas/definition.ts';
import { parseDay } from '../../calendar.ts';
import { conditionOperators } from '../../condition/operators.ts';

/** A condition without `not`, and with one written value a comparison. */
export type Clause =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Clause[] }
  | { readonly kind: 'compare'; readonly fact: string; readonly operator: Operator; readonly value: Scalar }
  /** Nothing is known of it but that it can't both hold and not hold. */
  | { readonly kind: 'opaque'; readonly key: string; readonly holds: boolean };

/** A day stands for a date. Every fact is there wherever a stage is chosen, so `not` is simply the opposite. */
export function clauseOf(condition: Condition, negated: boolean, isDate: (fact: string) => boolean): Clause {
  if ('not' in condition) return clauseOf(condition.not, !negated, isDate);
  if ('fact' in condition) return leafClause(condition, negated, isDate(condition.fact));
  const [word, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const kind = (word === 'all') === negated ? 'any' : 'all';
  return { kind, parts: parts.map((part) => clauseOf(part, negated, isDate)) };
}

function leafClause({ fact, operator: written, value }: ConditionLeaf, negated: boolean, isDate: boolean): Clause {
  const operator = negated ? (conditionOperators.get(written)?.opposite ?? written) : written;
  const plain = (one: Scalar): Scalar => (isDate && typeof one === 'string' ? (parseDay(one) ?? one) : one);
  if (Array.isArray(value)) {
    const values: readonly Scalar[] = value;
    const [kind, each] = operator === 'in' ? (['any', 'equal'] as const) : (['all', 'notEqual'] as const);
    return { kind, parts: values.map((one) => ({ kind: 'compare', fact, operator: each, value: plain(one) })) };
  }
  if (typeof value === 'object') return pairClause(fact, operator, 'fact' in value ? value.fact : '');
  return { kind: 'compare', fact, operator, value: plain(value) };
}

const asAtom: Readonly<Partial<Record<Operator, readonly [name: string, holds: boolean]>>> = {
  equal: ['=', true],
  notEqual: ['=', false],
  lessThan: ['<', true],
  greaterThanInclusive: ['<', false],
  greaterThan: ['>', true],
  lessThanInclusive: ['>', false],
};

function pairClause(fact: string, operator: Operator, other: string): Clause {
  const [name, holds] = asAtom[operator] ?? [operator, true];
  return { kind: 'opaque', key: `${fact} ${name} ${other}`, holds };
}
