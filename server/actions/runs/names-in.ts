import type { Program } from '../../../rules/program/program.ts';

/** What the ids of a version stand for, in its order. */
export function namesIn({ definition, nodes, grades }: Program) {
  const named = ({ id, name }: Pick<Program['grades'][number], 'id' | 'name'>) => ({ id, name });
  return {
    fields: definition.fields.map(({ id, name, type, unit, options }) => ({
      ...{ id, name, type },
      ...(unit === undefined ? {} : { unit }),
      ...(options === undefined ? {} : { options }),
    })),
    facts: (definition.facts ?? []).map(named),
    stages: (definition.stages ?? []).map(named),
    nodes: nodes.map((one) => ({
      ...named(one.node),
      parent: nodes[one.parent]?.node.id ?? null,
      kind: one.kind,
      fullMarks: one.kind === 'indicator' ? one.fullMarks : null,
      ...(one.kind === 'indicator' && one.node.unit !== undefined ? { unit: one.node.unit } : {}),
    })),
    adjustments: (definition.adjustments ?? []).map(named),
    grades: grades.map(named),
    applications: (definition.applications ?? []).map(({ id, name, amount }) => ({
      ...{ id, name },
      ...(amount?.unit === undefined ? {} : { unit: amount.unit }),
    })),
  };
}
