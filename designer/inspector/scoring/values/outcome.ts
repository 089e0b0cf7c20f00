import { isPopulationMethod, methodOf } from '../../../../rules/scoring/index.ts';
import type { Scoring } from '../../../../schemas/definition.ts';
import { marksOf } from '../../../canvas/curve/marks-of.ts';

/** How many of those with a value earn nothing, a part, everything. */
export interface Outcome {
  readonly zero: number;
  readonly between: number;
  readonly full: number;
}

/** By the engine's own code. Null: it can't be worked out. */
export function outcomeOf(scoring: Scoring, fullMarks: number, ascending: Float64Array): Outcome | null {
  const shares = sharesOf(scoring, fullMarks, ascending);
  if (!shares) return null;
  let [zero, full] = [0, 0];
  for (const share of shares) {
    if (share <= 0) zero += 1;
    else if (share >= 1) full += 1;
  }
  return { zero, full, between: ascending.length - zero - full };
}

function sharesOf(scoring: Scoring, full: number, ascending: Float64Array): Iterable<number> | null {
  const method = methodOf(scoring);
  if (!isPopulationMethod(method)) return marksOf(scoring, full, [...ascending]);
  if (!(full > 0)) return null;
  const markOf = method.against(scoring, full, method.take(ascending));
  return ascending.map((value) => markOf(value) / full);
}
