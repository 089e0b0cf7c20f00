import type { Value } from '../formula/functions/formula-function.ts';
import { fire, type SuppliedFacts } from './engine.ts';
import type { PlainRule, RuleCondition, RuleLeaf } from './translation.ts';

/** What the rules of a set ask for: the facts by name, and for a `parts.` fact the texts that are looked for. */
interface Asked {
  readonly facts: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export function askedBy(rules: readonly PlainRule<object>[]): Asked {
  const leaves = rules.flatMap(({ conditions }) => leavesOf(conditions));
  const facts = new Set<string>();
  const parts = new Map<string, string[]>();
  for (const { fact, value } of leaves) {
    facts.add(fact);
    if (typeof value === 'object' && 'fact' in value) facts.add(value.fact);
    if (!fact.startsWith('parts.')) continue;
    const listed = parts.get(fact) ?? [];
    if (!listed.includes(String(value))) parts.set(fact, [...listed, String(value)]);
  }
  return { facts: [...facts], parts };
}

export function leavesOf(condition: RuleCondition): readonly RuleLeaf[] {
  if ('fact' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}

function supply(asked: Asked, read: (name: string) => Value): SuppliedFacts {
  const supplied: Record<string, SuppliedFacts[string]> = {};
  for (const fact of asked.facts) {
    const [prefix, name] = splitOnce(fact);
    if (fact === '$always') supplied[fact] = true;
    else if (prefix === 'has') supplied[fact] = read(name) !== null;
    else if (prefix === 'parts') supplied[fact] = partsIn(read(name), asked.parts.get(fact) ?? []);
    else supplied[fact] = read(fact);
  }
  return supplied;
}

export function splitOnce(fact: string): readonly [prefix: string, name: string] {
  const dot = fact.indexOf('.');
  return dot < 0 ? ['', fact] : [fact.slice(0, dot), fact.slice(dot + 1)];
}

function partsIn(value: Value, searched: readonly string[]): readonly string[] {
  return typeof value === 'string' ? searched.filter((part) => value.includes(part)) : [];
}

/** A rule set that asks for its facts when it fires. */
export function firing<Params extends object>(
  rules: readonly PlainRule<Params>[],
): (read: (name: string) => Value) => Promise<readonly Params[]> {
  const asked = askedBy(rules);
  return (read) => fire(rules, supply(asked, read));
}
