import type { Condition, ConditionLeaf, Operator, Scalar } from '../../schemas/definition.ts';
import { parseDay } from '../calendar.ts';
import type { Kind } from '../formula/types.ts';
import type { RuleCondition, RuleGroup, RuleLeaf } from './translation.ts';

/** The kind of value that a fact of the definition holds. */
export type KindOf = (fact: string) => Kind;

const oppositeOf: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
};

/** What a leaf counts as where a fact that it reads is missing. */
type Absent = 'doesNotHold' | 'holds';

/** True only where the condition is true: every leaf asks for the presence of what it reads. Negations are pushed down. */
export function holds(condition: Condition, kindOf: KindOf): RuleGroup {
  return translated(condition, false, 'doesNotHold', kindOf);
}

/** True only where neither the condition nor its negation holds: it is not false, and it is not true. */
export function unknown(condition: Condition, kindOf: KindOf): RuleGroup {
  return { all: [translated(condition, false, 'holds', kindOf), translated(condition, true, 'holds', kindOf)] };
}

/** Presence as rules see it, since json-rules-engine takes a missing fact for an error or for unequal to everything. */
export function present(fact: string, value = true): RuleLeaf {
  return { fact: `has.${fact}`, operator: 'equal', value };
}

function translated(condition: Condition, negated: boolean, absent: Absent, kindOf: KindOf): RuleGroup {
  if ('not' in condition) return translated(condition.not, !negated, absent, kindOf);
  if ('fact' in condition) return guarded(condition, negated, absent, kindOf);
  const parts = 'all' in condition ? condition.all : condition.any;
  const inner: RuleCondition[] = parts.map((part) => translated(part, negated, absent, kindOf));
  return 'all' in condition !== negated ? { all: inner } : { any: inner };
}

function guarded(leaf: ConditionLeaf, negated: boolean, absent: Absent, kindOf: KindOf): RuleGroup {
  const { value } = leaf;
  const read = typeof value === 'object' && 'fact' in value ? [leaf.fact, value.fact] : [leaf.fact];
  const comparison = plainLeaf(leaf, negated ? oppositeOf[leaf.operator] : leaf.operator, kindOf(leaf.fact));
  return absent === 'holds'
    ? { any: [...read.map((fact) => present(fact, false)), comparison] }
    : { all: [...read.map((fact) => present(fact)), comparison] };
}

function plainLeaf({ fact, value }: ConditionLeaf, operator: Operator, kind: Kind): RuleLeaf {
  if (operator === 'contains' || operator === 'doesNotContain')
    return { fact: `parts.${fact}`, operator, value: String(value) };
  if (Array.isArray(value)) return { fact, operator, value: value.map((one) => plainValue(one, kind)) };
  if (typeof value === 'object' && 'fact' in value) return { fact, operator, value: { fact: value.fact } };
  return { fact, operator, value: plainValue(value as Scalar, kind) };
}

/** A date is its day number. */
function plainValue(value: Scalar, kind: Kind): Scalar {
  return kind === 'date' && typeof value === 'string' ? (parseDay(value) ?? value) : value;
}
