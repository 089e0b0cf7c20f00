import type { Scoring } from '../../schemas/definition.ts';
import { bands } from './bands.ts';
import { booleanMethod } from './boolean.ts';
import { linear } from './linear.ts';
import { lookup } from './lookup.ts';
import { minMax } from './min-max.ts';
import { perUnit } from './per-unit.ts';
import { percentile } from './percentile.ts';
import { piecewise } from './piecewise.ts';
import type { AnyMethod, OwnMethod, PopulationMethod } from './scoring-method.ts';
import { steps } from './steps.ts';
import { zScore } from './z-score.ts';

const methods: readonly AnyMethod[] = [
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

const byName = new Map(methods.map((method) => [method.method, method]));

type Method = OwnMethod<Scoring['method']> | PopulationMethod<Scoring['method']>;

export function methodOf(scoring: Scoring): Method {
  // The map pairs each name with its own method, which the type of a map can't say.
  return byName.get(scoring.method) as unknown as Method;
}

export function isPopulationMethod(method: Method): method is PopulationMethod<Scoring['method']> {
  return 'take' in method;
}
