import type { Aggregate } from './aggregate.ts';

/** Its children are indicators; their weights count for their shares only. */
export const cappedSum: Aggregate = {
  name: 'cappedSum',
  start: 0,
  add: (soFar, _weight, _fraction, mark) => soFar + mark,
  finish: (soFar, _weightSum, cap) => Math.min(soFar, cap) / cap,
};
