import { type Aggregate, smallestFraction } from './aggregate.ts';

export const geometricMean: Aggregate = {
  name: 'geometricMean',
  start: 0,
  add: (soFar, weight, fraction) => soFar + weight * Math.log(Math.max(fraction, smallestFraction)),
  finish: (soFar, weightSum) => Math.exp(soFar / weightSum),
};
