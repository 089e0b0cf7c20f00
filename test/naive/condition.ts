import type { Condition, ConditionLeaf, Scalar } from '../../schemas/definition.ts';
import type { Value } from './formula-functions.ts';

/** What conditions can see. All but what is supplied as it stands was snapped when it was worked out. */
export interface Facts {
  read(name: string): Value;
}

/** True, false, or null: unknown. */
export type Truth = boolean | null;

export function truthOf(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) {
    const truths = condition.all.map((part) => truthOf(part, facts));
    return truths.includes(false) ? false : truths.includes(null) ? null : true;
  }
  if ('any' in condition) {
    const truths = condition.any.map((part) => truthOf(part, facts));
    return truths.includes(true) ? true : truths.includes(null) ? null : false;
  }
  if ('not' in condition) {
    const truth = truthOf(condition.not, facts);
    return truth === null ? null : !truth;
  }
  return truthOfLeaf(condition, facts);
}

/** Every fact that a condition names, on either side. */
export function factsRead(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsRead);
  if ('any' in condition) return condition.any.flatMap(factsRead);
  if ('not' in condition) return factsRead(condition.not);
  return isFactOperand(condition.value) ? [condition.fact, condition.value.fact] : [condition.fact];
}

function isFactOperand(value: ConditionLeaf['value']): value is { readonly fact: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

function truthOfLeaf({ fact, operator, value }: ConditionLeaf, facts: Facts): Truth {
  const left = facts.read(fact);
  const right = isFactOperand(value) ? facts.read(value.fact) : value;
  if (left === null || right === null) return null;
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return listOf(right).includes(left);
    case 'notIn':
      return !listOf(right).includes(left);
    case 'contains':
      return String(left).includes(String(right));
    case 'doesNotContain':
      return !String(left).includes(String(right));
    case 'lessThan':
      return left < right;
    case 'lessThanInclusive':
      return left <= right;
    case 'greaterThan':
      return left > right;
    case 'greaterThanInclusive':
      return left >= right;
  }
}

function listOf(value: Scalar | readonly Scalar[]): readonly Scalar[] {
  return typeof value === 'object' ? value : [value];
}
