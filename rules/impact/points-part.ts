import type { Definition } from '../../schemas/definition.ts';

/** A definition without all that gives no points: what stands between two such definitions is what moves totals. */
export function pointsPart(definition: Definition): Definition {
  const {
    $schema: _schema,
    layout: _layout,
    tests: _tests,
    grades: _grades,
    gradeWithin: _gradeWithin,
    rankWithin: _rankWithin,
    applications: _applications,
    ...rest
  } = definition;
  // A cap of the grade takes no points, and names a grade.
  return { ...rest, adjustments: (definition.adjustments ?? []).filter(({ kind }) => kind !== 'gradeCap') };
}
