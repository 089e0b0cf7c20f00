import type { Scoring } from '../../../../schemas/definition.ts';
import { splitAt, withoutBand } from './bands-edits.ts';
import type { Handle, Target } from './drawn.ts';
import { withPoint } from './piecewise.ts';

/** Whether there can be more or fewer thresholds of it. */
export function canAdd({ method }: Scoring): boolean {
  return method === 'bands' || method === 'piecewise';
}

/** A boundary, or a point, where a person pointed. */
export function added(scoring: Scoring, { value, mark }: Target, fullMarks: number): Scoring {
  if (scoring.method === 'bands') return { ...scoring, bands: splitAt(scoring.bands, value, fullMarks) };
  if (scoring.method === 'piecewise') return { ...scoring, points: withPoint(scoring.points, value, mark) };
  return scoring;
}

/** The last one stays: a scoring without thresholds says nothing. */
export function removed(scoring: Scoring, { ordinal, role }: Handle): Scoring {
  if (scoring.method === 'bands' && role === 'boundary' && scoring.bands.length > 1)
    return { ...scoring, bands: withoutBand(scoring.bands, ordinal - 1) };
  if (scoring.method === 'piecewise' && scoring.points.length > 1)
    return { ...scoring, points: scoring.points.toSpliced(ordinal - 1, 1) };
  return scoring;
}
