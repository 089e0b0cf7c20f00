import type { AggregateName } from '../../schemas/definition.ts';

/** How a group's fraction comes from those of its used and not excluded children, taken in order. */
export interface Aggregate {
  readonly name: AggregateName;
  readonly start: number;
  add(soFar: number, weight: number, fraction: number, mark: number): number;
  finish(soFar: number, weightSum: number, cap: number): number;
}

/** Below this a fraction counts as this much where a zero would swallow all others. */
export const smallestFraction = 1e-4;
