import type { AggregateName } from '../../schemas/definition.ts';
import type { Aggregate } from './aggregate.ts';
import { cappedSum } from './capped-sum.ts';
import { max, min } from './extremes.ts';
import { geometricMean } from './geometric-mean.ts';
import { harmonicMean } from './harmonic-mean.ts';
import { weightedMean } from './weighted-mean.ts';

const aggregates: ReadonlyMap<AggregateName, Aggregate> = new Map(
  [weightedMean, geometricMean, harmonicMean, min, max, cappedSum].map((one) => [one.name, one]),
);

export function aggregateOf(name: AggregateName = 'weightedMean'): Aggregate {
  return aggregates.get(name) ?? weightedMean;
}
