import type { ScoringOf } from '../../../../schemas/definition.ts';
import { withoutNoise } from '../axis/tidy.ts';
import { type Drawn, heldMark } from './drawn.ts';

type Points = ScoringOf<'piecewise'>['points'];

export const piecewise: Drawn<'piecewise'> = {
  method: 'piecewise',
  thresholds: ({ points }) => points.map(([value]) => value),
  handles: ({ points }) =>
    points.map(([value, mark], at) => ({
      id: `point ${at}`,
      role: 'point',
      ordinal: at + 1,
      value,
      mark,
      moves: 'both',
    })),
  moved(scoring, { ordinal }, { value, mark }, { fullMarks, gapAt }) {
    const at = ordinal - 1;
    const { points } = scoring;
    const before = points[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    const after = points[at + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const gap = Number.isFinite(after - before) ? Math.min(gapAt(value), (after - before) / 3) : gapAt(value);
    const held = withoutNoise(Math.min(after - gap, Math.max(before + gap, value)));
    return { ...scoring, points: points.with(at, [held, heldMark(mark, fullMarks)]) };
  },
};

/** A new point on the line, or beside it where a person pointed. */
export function withPoint(points: Points, value: number, mark: number): Points {
  if (points.some(([one]) => one === value)) return points;
  const at = points.findIndex(([one]) => one > value);
  return points.toSpliced(at < 0 ? points.length : at, 0, [value, mark]);
}
