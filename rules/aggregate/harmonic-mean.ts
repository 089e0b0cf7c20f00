import { type Aggregate, smallestFraction } from './aggregate.ts';

export const harmonicMean: Aggregate = {
  name: 'harmonicMean',
  start: 0,
  add: (soFar, weight, fraction) => soFar + weight / Math.max(fraction, smallestFraction),
  finish: (soFar, weightSum) => weightSum / soFar,
};
