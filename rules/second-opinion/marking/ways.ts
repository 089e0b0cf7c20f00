import { snap } from '../../decimal.ts';
import type { Statistic } from '../../scoring/scoring-method.ts';
import type { Way } from '../translation.ts';
import { within } from './marking.ts';

/** By the names that the document gives them. A median is a number. */
export type Populations = Readonly<Record<string, Statistic | number>>;

interface WayRule<How extends Way['how']> {
  readonly how: How;
  /** For whoever loads the rules elsewhere. */
  readonly arithmetic: string;
  /** Null: no mark. */
  mark(way: Extract<Way, { readonly how: How }>, value: number, populations: Populations): number | null;
}

type AnyWay = { [How in Way['how']]: WayRule<How> }[Way['how']];

const held = 'Operations are done from left to right in doubles; the result is held in';

const ways: readonly AnyWay[] = [
  { how: 'mark', arithmetic: 'The mark is `mark`.', mark: ({ mark }) => mark },
  {
    how: 'line',
    arithmetic: `full * (value - from) / (to - from). ${held} 0 … full.`,
    mark: ({ from, to, full }, value) => within((full * (value - from)) / (to - from), full),
  },
  {
    how: 'between',
    arithmetic: `y0 + (y1 - y0) * (value - x0) / (x1 - x0). ${held} 0 … full.`,
    mark: ({ x0, y0, x1, y1, full }, value) => within(y0 + ((y1 - y0) * (value - x0)) / (x1 - x0), full),
  },
  {
    how: 'perUnit',
    arithmetic: `(value - offset) * marksPerUnit. ${held} 0 … most.`,
    mark: ({ offset, marksPerUnit, most }, value) => within((value - offset) * marksPerUnit, most),
  },
  {
    how: 'steps',
    arithmetic: `base + marksPerStep * floor((value - first) / step), the quotient rounded to 12 digits. ${held} 0 … most.`,
    mark: ({ first, base, step, marksPerStep, most }, value) =>
      within(base + marksPerStep * Math.floor(snap((value - first) / step)), most),
  },
  {
    how: 'standing',
    arithmetic: `t = (how many of the population are worse + (ties - 1) / 2) / (n - 1), at most 1; n up to 1: the mark is full. Worse is lower, or higher where \`less\`; ties counts the value itself. Mark: lowest + (full - lowest) * t. ${held} 0 … full. A population lists its distinct values ascending, with how many lie up to each.`,
    mark({ population, less, lowest, full }, value, populations) {
      const { n, values, upTo } = populations[population] as { n: number; values: number[]; upTo: number[] };
      if (n <= 1) return within(full, full);
      const counts = upTo.map((count, index) => count - (upTo[index - 1] ?? 0));
      const sumWhere = (holds: (other: number) => boolean) =>
        values.reduce((sum, other, index) => (holds(other) ? sum + (counts[index] as number) : sum), 0);
      const worse = sumWhere((other) => (less ? other > value : other < value));
      const ties = Math.max(
        1,
        sumWhere((other) => other === value),
      );
      const t = Math.min((worse + (ties - 1) / 2) / (n - 1), 1);
      return within(lowest + (full - lowest) * t, full);
    },
  },
  {
    how: 'range',
    arithmetic: `t = (value - min) / (max - min), or (max - value) / (max - min) where \`less\`, held in 0 … 1; max = min: 1. Mark: lowest + (full - lowest) * t. ${held} 0 … full.`,
    mark({ population, less, lowest, full }, value, populations) {
      const { min, max } = populations[population] as { min: number; max: number };
      const t = max === min ? 1 : within((less ? max - value : value - min) / (max - min), 1);
      return within(lowest + (full - lowest) * t, full);
    },
  },
  {
    how: 'deviations',
    arithmetic: `z = (value - the population's mean) / its sample deviation, 0 where that is 0, its sign changed where \`less\`. Mark: mean + spread * z. ${held} 0 … full.`,
    mark({ population, less, mean, spread, full }, value, populations) {
      const { mean: centre, deviation } = populations[population] as { mean: number; deviation: number };
      const z = deviation === 0 ? 0 : (value - centre) / deviation;
      return within(mean + spread * (less ? -z : z), full);
    },
  },
  {
    how: 'median',
    arithmetic: "The median of the population's marks, which `populations` holds.",
    mark: ({ population }, _value, populations) => Number(populations[population] ?? 0),
  },
  { how: 'exclude', arithmetic: 'No mark: the weight goes to the siblings.', mark: () => null },
  {
    how: 'reject',
    arithmetic: 'No mark; the enterprise is not scored where its stage uses the node.',
    mark: () => null,
  },
];

const byHow = new Map(ways.map((way) => [way.how, way]));

export function markBy(way: Way, value: number, populations: Populations): number | null {
  // The map pairs each name with its own way, which the type of a map can't say.
  return (byHow.get(way.how) as unknown as WayRule<Way['how']>).mark(way, value, populations);
}

export const arithmeticOfWays: Readonly<Record<string, string>> = Object.fromEntries(
  ways.map(({ how, arithmetic }) => [how, arithmetic]),
);
