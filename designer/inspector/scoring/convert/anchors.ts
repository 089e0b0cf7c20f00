import type { Scoring } from '../../../../schemas/definition.ts';
import { rounded } from '../axis/tidy.ts';
import { reachOf } from '../methods/per-unit.ts';
import { risesOf } from '../methods/steps.ts';
import { quantile } from '../values/park-values.ts';

/** A value and the mark that it earns. */
export type Anchor = readonly [value: number, mark: number];

export interface Known {
  readonly fullMarks: number;
  readonly ascending: Float64Array;
}

const mostRises = 10;

/** What a scoring says about values, as points from left to right; empty: nothing. */
export function anchorsOf(scoring: Scoring, { fullMarks }: Known): readonly Anchor[] {
  switch (scoring.method) {
    case 'bands':
      return scoring.bands.flatMap(({ from, mark }): Anchor[] => (from === null ? [] : [[from, mark]]));
    case 'linear': {
      const ends: readonly Anchor[] = [
        [scoring.from, 0],
        [scoring.to, fullMarks],
      ];
      return [...ends].sort(([a], [b]) => a - b);
    }
    case 'piecewise':
      return scoring.points;
    case 'perUnit': {
      const reach = reachOf(scoring, fullMarks);
      const most = Math.min(scoring.cap ?? fullMarks, fullMarks);
      const start = scoring.offset ?? 0;
      return reach > start && Number.isFinite(reach)
        ? [
            [start, 0],
            [rounded(reach, 12), most],
          ]
        : [];
    }
    case 'steps': {
      const most = Math.min(scoring.cap ?? fullMarks, fullMarks);
      return risesOf(scoring, fullMarks)
        .slice(0, mostRises)
        .map((value, at): Anchor => [value, Math.min(most, rounded(scoring.base + at * scoring.marksPerStep, 12))]);
    }
    default:
      return [];
  }
}

/** Where nothing is said yet: from the lower tenth of the park's values to the upper. */
export function anchorsOfPark({ fullMarks, ascending }: Known, falls: boolean): readonly Anchor[] {
  const [low, high] = [quantile(ascending, 0.1), quantile(ascending, 0.9)].map((one) => rounded(one, 2));
  const [from, to] = low !== undefined && high !== undefined && low < high ? [low, high] : [0, 100];
  return falls
    ? [
        [from, fullMarks],
        [to, 0],
      ]
    : [
        [from, 0],
        [to, fullMarks],
      ];
}
