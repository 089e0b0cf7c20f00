import type { Condition } from '../../schemas/definition.ts';
import type { Subject } from './subject.ts';

/** The names of a formula's text, whether or not it can be read: it may be half typed. */
function namesInText(formula: string): readonly string[] {
  return formula.replaceAll(/"[^"]*"|'[^']*'/g, ' ').match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
}

function namesInCondition(condition: Condition | undefined, into: Set<string>): void {
  if (condition === undefined) return;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (Array.isArray(parts)) for (const part of parts) namesInCondition(part, into);
  else if ('not' in condition) namesInCondition(condition.not, into);
  else if ('fact' in condition) {
    into.add(condition.fact);
    if (typeof condition.value === 'object' && 'fact' in condition.value) into.add(condition.value.fact);
  }
}

/** Every name that some formula, condition, order or division of the definition reads. */
export function namesReadIn({ definition, indicators }: Subject): ReadonlySet<string> {
  const { facts = [], stages = [], adjustments = [], applications = [], gradeWithin, rankWithin = [] } = definition;
  const names = new Set<string>(rankWithin);
  if (gradeWithin !== undefined) names.add(gradeWithin);
  const readFormula = (formula: string) => {
    for (const name of namesInText(formula)) names.add(name);
  };
  for (const { formula } of facts) readFormula(formula);
  for (const { when } of [...stages, ...adjustments, ...applications]) namesInCondition(when, names);
  for (const adjustment of adjustments)
    if (adjustment.kind === 'bonus' && adjustment.formula !== undefined) readFormula(adjustment.formula);
  for (const { amount, quota } of applications) {
    if (amount) readFormula(amount.formula);
    if (quota?.within !== undefined) names.add(quota.within);
    for (const { fact } of quota?.orderBy ?? []) names.add(fact);
  }
  for (const { node } of indicators) {
    readFormula(node.formula);
    for (const { scoring } of [node, ...(node.variants ?? [])])
      if ('scope' in scoring && scoring.scope !== undefined) names.add(scoring.scope);
  }
  return names;
}
