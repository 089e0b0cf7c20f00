import type { Program } from '../program/program.ts';
import { askedBy, splitOnce } from './facts.ts';
import type { FactNeeded, PlainRule, RuleSets } from './translation.ts';

const ofResult: Readonly<Record<string, string>> = {
  $always: 'true',
  stage: 'the stage of lowest `order` whose rule holds; null where one of its facts is missing',
  total: 'the total so far; after all adjustments, the rounded total',
  grade: 'the grade; null below all of them',
  rank: 'the place by total, ties sharing the best one',
  percentile: '(how many of the ranked stand below + (ties - 1) / 2) / (n - 1); n = 1: 1',
  above: 'how many of those ranked together stand above',
};

/** Every fact that the rules read, with how to come by it. */
export function factsNeeded(program: Program, ruleSets: RuleSets): readonly FactNeeded[] {
  const sets: readonly (readonly [keyof RuleSets, readonly PlainRule<object>[]])[] = [
    ['stages', ruleSets.stages],
    ['marks', ruleSets.marks],
    ['adjustments', ruleSets.adjustments],
    ['grades', ruleSets.grades],
    ['applications', ruleSets.applications],
  ];
  const readBy = new Map<string, (keyof RuleSets)[]>();
  const parts = new Map<string, readonly string[]>();
  for (const [name, rules] of sets) {
    const asked = askedBy(rules);
    for (const fact of asked.facts) readBy.set(fact, [...(readBy.get(fact) ?? []), name]);
    for (const [fact, searched] of asked.parts)
      parts.set(fact, [...new Set([...(parts.get(fact) ?? []), ...searched])]);
  }
  return [...readBy].map(([fact, names]) => ({
    fact,
    ruleSets: names,
    from: originOf(fact, program, parts.get(fact) ?? []),
  }));
}

function originOf(fact: string, program: Program, searched: readonly string[]): string {
  const [prefix, name] = splitOnce(fact);
  if (prefix === 'has') return `true where ${name} is there, false where it is missing`;
  if (prefix === 'parts')
    return `a list: those of ${JSON.stringify(searched)} that occur in the text ${name}; empty where it is missing`;
  if (prefix === 'mark') return `the mark of the indicator ${name}`;
  if (prefix === 'points') return `scale.full * the fraction of ${name} * its shares of weight from the root down`;
  if (prefix === 'places') return 'its `top` * how many are ranked together, rounded to 12 digits';
  if (prefix === 'value') {
    const node = program.nodes.find((one) => one.node.id === name);
    return node?.kind === 'indicator' ? `formula: ${node.node.formula}` : '';
  }
  const field = program.fields.get(fact);
  if (field) return field.type === 'date' ? 'field, as days since 1970-01-01' : `field, ${field.type}`;
  const named = (program.definition.facts ?? []).find(({ id }) => id === fact);
  return named ? `formula: ${named.formula}` : (ofResult[fact] ?? '');
}
