import type { Scoring } from '../../../schemas/definition.ts';
import { bands } from './bands.ts';
import { booleanMethod } from './boolean.ts';
import { linear } from './linear.ts';
import { lookup } from './lookup.ts';
import { perUnit } from './per-unit.ts';
import { piecewise } from './piecewise.ts';
import { minMax, percentile, zScore } from './population.ts';
import type { AnyScoringCheck, ScoringCheck } from './scoring-check.ts';
import { steps } from './steps.ts';

const checks: readonly AnyScoringCheck[] = [
  bands,
  linear,
  piecewise,
  perUnit,
  steps,
  booleanMethod,
  lookup,
  percentile,
  minMax,
  zScore,
];

const byMethod = new Map(checks.map((check) => [check.method, check]));

export function checkOfMethod(scoring: Scoring): ScoringCheck<Scoring['method']> {
  // The map pairs each name with its own check, which the type of a map can't say.
  return byMethod.get(scoring.method) as unknown as ScoringCheck<Scoring['method']>;
}
