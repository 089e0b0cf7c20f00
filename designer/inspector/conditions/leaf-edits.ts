import { conditionOperators } from '../../../rules/condition/operators.ts';
import type { Kind } from '../../../rules/formula/types.ts';
import type { Operator, Scalar } from '../../../schemas/definition.ts';
import type { KnownName, KnownNames } from '../../formula/known-names.ts';
import { type LeafForm, type Side, takesList } from './form.ts';

/** The operators of each kind, the usual first; what has options is mostly asked for some of them. */
const usual: Readonly<Record<Kind | 'options', readonly Operator[]>> = {
  number: ['greaterThanInclusive', 'greaterThan', 'lessThanInclusive', 'lessThan', 'equal', 'notEqual', 'in', 'notIn'],
  date: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal', 'notEqual'],
  boolean: ['equal', 'notEqual'],
  text: ['equal', 'notEqual', 'contains', 'doesNotContain', 'in', 'notIn'],
  options: ['in', 'notIn', 'equal', 'notEqual', 'contains', 'doesNotContain'],
};

export function operatorsFor(name: KnownName | undefined): readonly Operator[] {
  if (!name) return ['equal'];
  return usual[name.options ? 'options' : name.type.kind];
}

/** Another fact: operator and value stay where they still fit. */
export function withFact(leaf: LeafForm, fact: string, { byId }: KnownNames): LeafForm {
  const name = byId.get(fact);
  const operators = operatorsFor(name);
  const keeps = leaf.fact !== '' && operators.includes(leaf.operator);
  const operator = keeps ? leaf.operator : (operators[0] ?? 'equal');
  const next: LeafForm = { ...leaf, fact, operator, side: converted(leaf.side, operator) };
  return sideFits(next.side, name, byId) ? next : { ...next, side: { is: 'none' } };
}

/** Another operator: one value becomes a list of it, and a list its only value. */
export function withOperator(leaf: LeafForm, operator: Operator): LeafForm {
  return { ...leaf, operator, side: converted(leaf.side, operator) };
}

function converted(side: Side, operator: Operator): Side {
  if (takesList(operator))
    return side.is === 'value' ? { is: 'list', values: [side.value] } : side.is === 'fact' ? { is: 'none' } : side;
  if (side.is === 'fact' && conditionOperators.get(operator)?.takes === 'written') return { is: 'none' };
  if (side.is !== 'list') return side;
  const [only] = side.values;
  return only !== undefined && side.values.length === 1 ? { is: 'value', value: only } : { is: 'none' };
}

function sideFits(side: Side, name: KnownName | undefined, byId: KnownNames['byId']): boolean {
  if (!name) return false;
  const fits = (value: Scalar) => {
    if (name.options) return name.options.some((option) => option.value === value);
    return typeof value === (name.type.kind === 'text' || name.type.kind === 'date' ? 'string' : name.type.kind);
  };
  if (side.is === 'value') return fits(side.value);
  if (side.is === 'list') return side.values.every(fits);
  return side.is === 'none' || byId.get(side.fact)?.type.kind === name.type.kind;
}
