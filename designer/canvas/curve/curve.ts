import type { Scoring } from '../../../schemas/definition.ts';
import type { ValueSpread } from '../../park/preview/preview.ts';
import { type Axis, axisOf } from './axis.ts';
import { marksOf } from './marks-of.ts';

/** An indicator's scoring over the park's values, in a square of side 1 whose y grows downwards. */
export interface Curve {
  readonly axis: Axis;
  readonly path: string;
  /** The marks depend on the other enterprises: the line only shows the way. */
  readonly isRelative: boolean;
}

/** Null: the scoring of the draft can't be drawn. */
export function curveOf(scoring: Scoring, fullMarks: number, spread: ValueSpread | null): Curve | null {
  try {
    const axis = axisOf(spread, scoring);
    const marks = marksOf(
      scoring,
      fullMarks,
      axis.samples.map(({ value }) => value),
    );
    const isRelative = marks === null;
    return { axis, isRelative, path: pathThrough(axis, marks ?? relativeMarks(scoring, axis)) };
  } catch (error) {
    // A draft may be of any shape.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function relativeMarks(scoring: Scoring, { samples }: Axis): readonly number[] {
  const falls = 'direction' in scoring && scoring.direction === 'less';
  return samples.map(({ x }) => (falls ? 1 - x : x));
}

function pathThrough({ samples, slotWidth }: Axis, marks: readonly number[]): string {
  const at = (x: number, share: number) => `${round(x)},${round(1 - Math.min(1, Math.max(0, share)))}`;
  if (slotWidth !== null)
    return samples
      .map(({ x }, place) => {
        const share = marks[place] ?? 0;
        return `${place === 0 ? 'M' : 'L'}${at(x - slotWidth / 2, share)}L${at(x + slotWidth / 2, share)}`;
      })
      .join('');
  return samples.map(({ x }, place) => `${place === 0 ? 'M' : 'L'}${at(x, marks[place] ?? 0)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** From where to where a band reaches on the axis; −1 is below the first. Null: nothing to light up. */
export function bandRange(scoring: Scoring, band: number, axis: Axis): readonly [number, number] | null {
  if (scoring.method !== 'bands' || axis.slotWidth !== null) return null;
  const from = scoring.bands[band]?.from ?? null;
  const to = scoring.bands[band + 1]?.from ?? null;
  const [left, right] = [from === null ? 0 : axis.placeOf(from), to === null ? 1 : axis.placeOf(to)];
  return right > left ? [left, right] : null;
}
