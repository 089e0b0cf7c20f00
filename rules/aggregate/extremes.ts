import type { Aggregate } from './aggregate.ts';

export const min: Aggregate = {
  name: 'min',
  start: Number.POSITIVE_INFINITY,
  add: (soFar, _weight, fraction) => Math.min(soFar, fraction),
  finish: (soFar) => soFar,
};

/** The best of several ways to earn the same points (择优). */
export const max: Aggregate = {
  name: 'max',
  start: Number.NEGATIVE_INFINITY,
  add: (soFar, _weight, fraction) => Math.max(soFar, fraction),
  finish: (soFar) => soFar,
};
