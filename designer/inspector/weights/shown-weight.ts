import { snap } from '../../../rules/decimal.ts';
import type { WeightUnit } from '../node/inspector-store.ts';

/** What turns a weight into what is shown, and back. */
export interface Measure {
  readonly unit: WeightUnit;
  /** What the group's weights add up to, or are to add up to. */
  readonly target: number;
  /** The most points that the group can bring in the stage. */
  readonly groupPoints: number;
}

export function shownWeight(weight: number, { unit, target, groupPoints }: Measure): number {
  if (unit === 'written' || target <= 0) return weight;
  return round(((unit === 'percent' ? 100 : groupPoints) * weight) / target);
}

/** Exact to what a person can type; the others make room for it. */
export function writtenWeight(shown: number, { unit, target, groupPoints }: Measure): number {
  const whole = unit === 'percent' ? 100 : groupPoints;
  if (unit === 'written' || whole <= 0) return shown;
  return Number(snap((shown * target) / whole).toFixed(6));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
