import { roundHalfAway, snap } from '../decimal.ts';

/*
 * The loops over rows start … start + n − 1. They are functions of this module and not closures of a run: the code that
 * V8 compiles for a closure goes with the run at the next garbage collection, and every run would start slow again.
 */

type Reals = Float64Array;

/** `-1` in `stages` is no stage. */
export function setStatuses(
  statuses: Uint8Array,
  stages: Int16Array,
  start: number,
  n: number,
  ifStage: number,
  ifNone: number,
): void {
  for (let row = start; row < start + n; row++) statuses[row] = (stages[row] as number) < 0 ? ifNone : ifStage;
}

/** The code of each index; −1 and what has no code are missing. */
export function setCodes(codes: Reals, indexes: Int16Array, codeOf: Reals, start: number, n: number): void {
  for (let row = start; row < start + n; row++) {
    const index = indexes[row] as number;
    codes[row] = index < 0 ? Number.NaN : (codeOf[index] as number);
  }
}

/** Rows without a stage get the one whose condition holds there; null: it holds everywhere. */
export function claimStage(
  stages: Int16Array,
  stage: number,
  condition: Reals | null,
  at: number,
  start: number,
  n: number,
): void {
  for (let i = 0; i < n; i++)
    if (stages[start + i] === -1 && (condition === null || condition[at + i] === 1)) stages[start + i] = stage;
}

export function unclassifyMissing(stages: Int16Array, values: Reals, start: number, n: number): void {
  for (let row = start; row < start + n; row++) if (Number.isNaN(values[row])) stages[row] = -1;
}

export function snapRows(to: Reals, toAt: number, from: Reals, fromAt: number, n: number): void {
  for (let i = 0; i < n; i++) to[toAt + i] = snap(from[fromAt + i] as number);
}

/** 0 false, 1 true, 2 unknown. */
export function setHeld(held: Uint8Array, start: number, values: Reals, at: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const cell = values[at + i] as number;
    held[start + i] = Number.isNaN(cell) ? 2 : cell;
  }
}

/** A column that counts by its weights, by stage + 1. */
interface Weighted {
  readonly column: Reals;
  readonly divisor: number;
  readonly weights: Reals;
}

export function addWeighted(sums: Reals, one: Weighted, stages: Int16Array, start: number, n: number): void {
  const { column, divisor, weights } = one;
  for (let row = start; row < start + n; row++) {
    const weight = weights[(stages[row] as number) + 1] as number;
    sums[row] = (sums[row] as number) + weight * ((column[row] as number) / divisor);
  }
}

/** As one after the other, to the same bits, in one pass. */
export function addWeightedPair(
  sums: Reals,
  { column: a, divisor: aDivisor, weights: aWeights }: Weighted,
  { column: b, divisor: bDivisor, weights: bWeights }: Weighted,
  stages: Int16Array,
  start: number,
  n: number,
): void {
  for (let row = start; row < start + n; row++) {
    const slot = (stages[row] as number) + 1;
    const first = (sums[row] as number) + (aWeights[slot] as number) * ((a[row] as number) / aDivisor);
    sums[row] = first + (bWeights[slot] as number) * ((b[row] as number) / bDivisor);
  }
}

export function divideByStage(sums: Reals, divisors: Reals, stages: Int16Array, start: number, n: number): void {
  for (let row = start; row < start + n; row++)
    sums[row] = (sums[row] as number) / (divisors[(stages[row] as number) + 1] as number);
}

export function multiply(to: Reals, column: Reals, factor: number, start: number, n: number): void {
  for (let row = start; row < start + n; row++) to[row] = factor * (column[row] as number);
}

/** Clamps, snaps and rounds the totals of the scored; a vetoed one is 0, the others are missing. */
export function finishTotals(
  totals: Reals,
  statuses: Uint8Array,
  start: number,
  n: number,
  scale: { readonly min: number; readonly max: number; readonly decimals: number },
  scored: number,
  vetoed: number,
): void {
  const { min, max, decimals } = scale;
  for (let row = start; row < start + n; row++) {
    if (statuses[row] === scored)
      totals[row] = roundHalfAway(snap(Math.min(Math.max(totals[row] as number, min), max)), decimals);
    else totals[row] = statuses[row] === vetoed ? 0 : Number.NaN;
  }
}

/** `shares` by slot, NaN in slot 0. */
export function fillPointsAndFractions(
  points: Reals,
  fractions: Reals,
  column: Reals,
  divisor: number,
  full: number,
  shares: Reals,
  slots: Uint16Array,
): void {
  for (let row = 0; row < points.length; row++) {
    const slot = slots[row] as number;
    const fraction = (column[row] as number) / divisor;
    fractions[row] = slot === 0 ? Number.NaN : fraction;
    points[row] = full * fraction * (shares[slot] as number);
  }
}

/** Nothing comes from a node that is excluded. */
export function zeroMissing(points: Reals, slots: Uint16Array): void {
  for (let row = 0; row < points.length; row++) if (slots[row] !== 0 && Number.isNaN(points[row])) points[row] = 0;
}
