import type { Kind } from '../../../rules/formula/types.ts';
import { Dictionary } from '../../../rules/records/dictionary.ts';
import { isPopulationMethod, methodOf } from '../../../rules/scoring/index.ts';
import type { Scoring } from '../../../schemas/definition.ts';

/** The share of full marks that each value earns, by the engine's own code. Null: others decide, or it can't be worked out. */
export function marksOf(
  scoring: Scoring,
  fullMarks: number,
  values: readonly (number | string | boolean)[],
): readonly number[] | null {
  const method = methodOf(scoring);
  if (isPopulationMethod(method) || !(fullMarks > 0)) return null;
  const dictionary = new Dictionary();
  const cells = Float64Array.from(values, (value) =>
    typeof value === 'string' ? dictionary.code(value) : Number(value),
  );
  const marks = new Float64Array(values.length);
  method.compile(scoring, { fullMarks, kind: kindOf(values[0]), dictionary })(cells, 0, marks, 0, values.length);
  return Array.from(marks, (mark) => mark / fullMarks);
}

function kindOf(value: number | string | boolean | undefined): Kind {
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'boolean' : 'number';
}
