import { type Expression, namesIn } from '../../../rules/formula/expression.ts';
import type { Program } from '../../../rules/program/program.ts';

/** The fields whose values a program reads; the others need not be kept. */
export function fieldsRead(program: Program): ReadonlySet<string> {
  const { definition } = program;
  const expressions: readonly (Expression | null)[] = [
    ...program.facts.map(({ expression }) => expression),
    ...program.stages.map(({ when }) => when),
    ...program.nodes.map((node) => (node.kind === 'indicator' ? node.expression : null)),
    ...program.adjustments.flatMap(({ when, formula }) => [when, formula]),
    ...program.applications.flatMap(({ when, amount, order }) => [when, amount, ...order.map((by) => by.expression)]),
  ];
  const names = new Set<string>([
    definition.gradeWithin ?? '',
    ...(definition.rankWithin ?? []),
    ...program.applications.map(({ application }) => application.quota?.within ?? ''),
    ...program.nodes.flatMap((node) =>
      node.kind === 'indicator'
        ? node.scorings.map(({ scoring }) => ('scope' in scoring ? (scoring.scope ?? '') : ''))
        : [],
    ),
  ]);
  for (const expression of expressions) if (expression) namesIn(expression, names);
  return new Set([...names].filter((name) => program.fields.has(name)));
}
