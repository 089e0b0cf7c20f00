import type { Scoring } from '../../../schemas/definition.ts';
import { minMax, percentile, zScore } from './against-population.ts';
import { bands } from './bands.ts';
import { booleanMethod } from './boolean.ts';
import { linear } from './linear.ts';
import { lookup } from './lookup.ts';
import type { Marking } from './marking.ts';
import { perUnit } from './per-unit.ts';
import { piecewise } from './piecewise.ts';
import { steps } from './steps.ts';

type AnyMarking = { [Method in Scoring['method']]: Marking<Method> }[Scoring['method']];

const markings: readonly AnyMarking[] = [
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

const byMethod = new Map(markings.map((marking) => [marking.method, marking]));

export function markingOf(scoring: Scoring): Marking<Scoring['method']> {
  // The map pairs each name with its own marking, which the type of a map can't say.
  return byMethod.get(scoring.method) as unknown as Marking<Scoring['method']>;
}
