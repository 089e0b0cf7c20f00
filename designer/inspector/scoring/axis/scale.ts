import { distinctValues, quantile } from '../values/park-values.ts';
import { stepNear, toStep } from './tidy.ts';

export type Spacing = 'even' | 'logarithmic';

/** Where values stand between the left (0) and the right end (1) of a drawing. */
export interface Scale {
  readonly spacing: Spacing;
  readonly low: number;
  readonly high: number;
  placeOf(value: number): number;
  valueAt(place: number): number;
  /** By how much a value near this one is moved by a key. */
  stepAt(value: number): number;
  /** The value of a place as a person would write it. */
  tidyAt(place: number): number;
}

const finest = 1 / 200;

export function scaleOf(spacing: Spacing, low: number, high: number, bend: number): Scale {
  // asinh is as a logarithm far from 0 and straight near it, so that 0 and losses have a place, too.
  const forth = spacing === 'even' ? (value: number) => value : (value: number) => Math.asinh(value / bend);
  const back = spacing === 'even' ? (length: number) => length : (length: number) => Math.sinh(length) * bend;
  const [start, end] = [forth(low), forth(high)];
  const placeOf = (value: number) => (forth(value) - start) / (end - start);
  const valueAt = (place: number) => back(start + place * (end - start));
  const stepAt = (value: number) => {
    const place = Math.min(1, Math.max(0, placeOf(value)));
    return stepNear((valueAt(place + finest) - valueAt(place - finest)) / 2);
  };
  const tidyAt = (place: number) => toStep(valueAt(place), stepAt(valueAt(place)));
  return { spacing, low, high, placeOf, valueAt, stepAt, tidyAt };
}

const manyDigits = 30;

/** Whether even spacing would press nearly all values into a corner. */
function isSkewed(ascending: Float64Array): boolean {
  const sizes = nonzeroSizes(ascending);
  if (sizes.length < manyDigits || distinctValues(sizes, manyDigits)) return false;
  return quantile(sizes, 0.99) / quantile(sizes, 0.5) >= 25 || quantile(sizes, 0.95) / quantile(sizes, 0.05) >= 1000;
}

function nonzeroSizes(ascending: Float64Array): Float64Array {
  return ascending
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
}

const corner = 0.2;

/** Most thresholds would be pressed together by even spacing, far from where the values end. */
function areCrowded(thresholds: readonly number[], low: number, high: number): boolean {
  const sizes = nonzeroSizes(Float64Array.from(thresholds));
  return sizes.length > 1 && quantile(sizes, 0.5) < corner * Math.max(Math.abs(low), Math.abs(high));
}

/** Reaches over nearly all values and all thresholds; single far values lie outside. A straight line stays straight where it can. */
export function scaleFor(
  ascending: Float64Array,
  thresholds: readonly number[],
  chosen: Spacing | null,
  mayBend = true,
): Scale {
  const named = thresholds.filter(Number.isFinite);
  const ends = [...named, ...(ascending.length > 0 ? [quantile(ascending, 0.01), quantile(ascending, 0.99)] : [])];
  const [least, most] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
  const [low, high] =
    least < most ? [least, most] : [least - (Math.abs(least) || 1) / 2, most + (Math.abs(most) || 1) / 2];
  const isUneven = isSkewed(ascending) || (mayBend && areCrowded(named, low, high));
  const spacing = chosen ?? (isUneven ? 'logarithmic' : 'even');
  const sizes = nonzeroSizes(ascending);
  const bend = sizes.length > 0 ? quantile(sizes, 0.1) : Math.max(1e-6, (high - low) / 100);
  const bare = scaleOf(spacing, low, high, bend);
  return scaleOf(spacing, bare.valueAt(-0.05), bare.valueAt(1.05), bend);
}
