import type { Definition } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { namesIn } from '../formula/expression.ts';
import { number } from '../formula/types.ts';
import { gradesBestFirst } from './grades.ts';
import { defaultScale, type Program } from './program.ts';
import { resolveTree } from './resolve-tree.ts';
import { Resolver } from './resolver.ts';

/** Resolves every formula and condition of a definition. With problems, the program holds only what could be resolved. */
export function resolve(definition: Definition): { readonly program: Program; readonly problems: readonly Problem[] } {
  const resolver = new Resolver(definition);
  const { scopes } = resolver;
  const facts = resolver.facts();
  const stages = (definition.stages ?? []).map((stage, index) => ({
    stage,
    when: resolver.condition(stage.when, pointer('stages', index, 'when')),
  }));
  scopes.addStage(definition);
  const nodes = resolveTree(definition, resolver);
  for (const one of nodes) if (one.kind === 'indicator') scopes.addIndicator(one.node.id, one.type);
  for (const { node } of nodes) scopes.addPoints(node.id);
  scopes.add('total', number);
  const adjustments = (definition.adjustments ?? []).map((adjustment, index) => ({
    adjustment,
    when: resolver.condition(adjustment.when, pointer('adjustments', index, 'when')),
    formula: resolver.formula(
      adjustment.kind === 'bonus' ? adjustment.formula : undefined,
      pointer('adjustments', index, 'formula'),
      ['number'],
    ),
  }));
  scopes.addResult(definition);
  const program: Program = {
    definition,
    scale: { ...defaultScale, ...definition.scale },
    fields: new Map(definition.fields.map((field) => [field.id, field])),
    facts,
    stages,
    stageFacts: [...stages.reduce((names, { when }) => (when ? namesIn(when, names) : names), new Set<string>())],
    nodes,
    adjustments,
    grades: gradesBestFirst(definition.grades ?? []),
    applications: resolver.applications(),
  };
  return { program, problems: resolver.problems };
}
