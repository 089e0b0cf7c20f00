import { isPopulationMethod, methodOf } from '../../../../rules/scoring/index.ts';
import type { Scoring } from '../../../../schemas/definition.ts';
import { marksOf } from '../../../canvas/curve/marks-of.ts';
import { drawnOf } from '../methods/index.ts';
import type { Scale } from './scale.ts';

export interface CurvePoint {
  readonly place: number;
  readonly mark: number;
}

const pieces = 160;

/** The way from value to mark by the engine's own code; among a population by what it comes to now. */
export function curveOf(scoring: Scoring, fullMarks: number, scale: Scale, ascending: Float64Array) {
  const values = sampled(scoring, fullMarks, scale);
  const marks = populationMarks(scoring, fullMarks, values, ascending) ?? marksOf(scoring, fullMarks, values);
  if (!marks) return [];
  return values.map((value, at): CurvePoint => {
    const share = Math.min(1, Math.max(0, marks[at] ?? 0));
    return { place: scale.placeOf(value), mark: share * fullMarks };
  });
}

/** Both sides of each threshold are looked at, so that a jump stands upright. */
function sampled(scoring: Scoring, fullMarks: number, scale: Scale): readonly number[] {
  const even = Array.from({ length: pieces + 1 }, (_, at) => scale.valueAt(at / pieces));
  const thresholds = drawnOf(scoring)?.thresholds(scoring, fullMarks) ?? [];
  const corners = thresholds.flatMap((value) => {
    const hair = scale.stepAt(value) * 1e-4;
    return [value - hair, value, value + hair];
  });
  return [...even, ...corners.filter((value) => value > scale.low && value < scale.high)].sort((a, b) => a - b);
}

function populationMarks(scoring: Scoring, full: number, values: readonly number[], ascending: Float64Array) {
  const method = methodOf(scoring);
  if (!isPopulationMethod(method) || !(full > 0) || ascending.length === 0) return null;
  const markOf = method.against(scoring, full, method.take(ascending));
  return values.map((value) => markOf(value) / full);
}
