import type { Condition, ConditionLeaf } from '../../schemas/definition.ts';
import type { Naming } from './vocabulary.ts';

/** A condition as a sentence: 营业收入 < 500 且 行业属于 软件、电子制造. */
export function describeCondition(condition: Condition, naming: Naming): string {
  const { vocabulary } = naming;
  const part = (inner: Condition) => {
    const text = describeCondition(inner, naming);
    return isList(inner) ? vocabulary.bracketed(text) : text;
  };
  if ('not' in condition) return vocabulary.not(describeCondition(condition.not, naming));
  if ('all' in condition) return alone(condition.all, naming) ?? vocabulary.all(condition.all.map(part));
  if ('any' in condition) return alone(condition.any, naming) ?? vocabulary.any(condition.any.map(part));
  return vocabulary.operators[condition.operator](naming.fact(condition.fact), sideOf(condition, naming));
}

function alone(parts: readonly Condition[], naming: Naming): string | undefined {
  const [only] = parts;
  return only && parts.length === 1 ? describeCondition(only, naming) : undefined;
}

function isList(condition: Condition): boolean {
  if ('all' in condition) return condition.all.length > 1 || condition.all.some(isList);
  return 'any' in condition && (condition.any.length > 1 || condition.any.some(isList));
}

function sideOf({ fact, value }: ConditionLeaf, naming: Naming): string {
  if (typeof value !== 'object') return naming.value(fact, value);
  if ('fact' in value) return naming.fact(value.fact);
  return value.map((one) => naming.value(fact, one)).join(naming.vocabulary.and);
}
