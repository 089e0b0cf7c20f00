import type { Indicator, Scoring } from '../../schemas/definition.ts';
import { snapNumber } from './decimals.ts';
import type { Value } from './formula-functions.ts';
import { deviations, positionBetween, standing } from './statistics.ts';

/** What a method may know besides the value; `peers` are the values of its scope, its own among them. */
export interface Scored {
  readonly fullMarks: number;
  peers(scope: string): readonly number[] | null;
}

/** Null: the enterprise has no place in the scope. */
export function markOf(scoring: Scoring, value: Exclude<Value, null>, scored: Scored): number | null {
  const mark = rawMark(scoring, value, scored);
  return mark === null ? null : withinFull(mark, scored.fullMarks);
}

export function withinFull(mark: number, fullMarks: number): number {
  return Math.min(Math.max(mark, 0), fullMarks) + 0;
}

export function fullMarksOf({ fullMarks = 100 }: Indicator): number {
  return fullMarks;
}

function rawMark(scoring: Scoring, value: Exclude<Value, null>, { fullMarks, peers }: Scored): number | null {
  if (scoring.method === 'boolean') return value === false || value === 0 ? (scoring.otherwise ?? 0) : scoring.mark;
  if (scoring.method === 'lookup')
    return new Map(Object.entries(scoring.marks)).get(String(value)) ?? scoring.otherwise ?? 0;
  if (typeof value !== 'number') throw new TypeError(`${scoring.method} needs a number, not ${value}`);
  switch (scoring.method) {
    case 'bands': {
      const reached = scoring.bands.filter(({ from }) =>
        from === null ? true : scoring.boundary === 'upper' ? from < value : from <= value,
      );
      return reached.at(-1)?.mark ?? 0;
    }
    case 'linear':
      return (fullMarks * (value - scoring.from)) / (scoring.to - scoring.from);
    case 'piecewise':
      return interpolated(scoring.points, value);
    case 'perUnit':
      return Math.min((value - (scoring.offset ?? 0)) * scoring.marksPerUnit, scoring.cap ?? fullMarks);
    case 'steps': {
      const steps = Math.floor(snapNumber((value - scoring.first) / scoring.step));
      const mark = scoring.base + scoring.marksPerStep * steps;
      return value < scoring.first ? 0 : Math.min(mark, scoring.cap ?? fullMarks);
    }
  }
  const values = peers(scoring.scope ?? 'all');
  if (values === null) return null;
  const direction = scoring.direction ?? 'more';
  if (scoring.method === 'zScore') return scoring.mean + scoring.spread * deviations(values, value, direction);
  const t = (scoring.method === 'percentile' ? standing : positionBetween)(values, value, direction);
  const lowest = scoring.lowest ?? 0;
  return lowest + (fullMarks - lowest) * t;
}

/** On a point: that point's own mark. */
function interpolated(points: readonly (readonly [value: number, mark: number])[], x: number): number {
  const left = points.findLast(([value]) => value <= x);
  const right = points.find(([value]) => value > x);
  if (!left || !right) return (left ?? right ?? [0, 0])[1];
  const [x0, y0] = left;
  const [x1, y1] = right;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
