import type { Aggregate } from './aggregate.ts';

export const weightedMean: Aggregate = {
  name: 'weightedMean',
  start: 0,
  add: (soFar, weight, fraction) => soFar + weight * fraction,
  finish: (soFar, weightSum) => soFar / weightSum,
};
