import { percentile } from '../scoring/percentile.ts';
import type { Statistic } from '../scoring/scoring-method.ts';
import type { Ranking } from './run.ts';
import type { Keys } from './within.ts';

type Ranked = Statistic & { readonly n: number; readonly values: readonly number[]; readonly upTo: readonly number[] };

/** The totals of each group of rows, ascending and counted. Only rows with a total are ranked. */
export function takeRankings(totals: Float64Array, { codes }: Keys): Map<number, Statistic> {
  const counts = new Map<number, number>();
  for (let row = 0; row < totals.length; row++) {
    const code = codes ? (codes[row] as number) : 0;
    if (!Number.isNaN(totals[row]) && !Number.isNaN(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const members = new Map([...counts].map(([code, count]) => [code, { column: new Float64Array(count), next: 0 }]));
  for (let row = 0; row < totals.length; row++) {
    if (Number.isNaN(totals[row])) continue;
    const group = members.get(codes ? (codes[row] as number) : 0);
    if (group) group.column[group.next++] = totals[row] as number;
  }
  return new Map([...members].map(([code, { column }]) => [code, percentile.take(column.sort())]));
}

/** Ties share the best rank: 1, 2, 2, 4. A total that is not among the ranked ones gets the place it would take. */
export function rank(totals: Float64Array, { codes }: Keys, rankings: ReadonlyMap<number, Statistic>): Ranking {
  const ranks = new Float64Array(totals.length).fill(Number.NaN);
  const percentiles = new Float64Array(totals.length).fill(Number.NaN);
  for (let row = 0; row < totals.length; row++) {
    const total = totals[row] as number;
    if (Number.isNaN(total)) continue;
    const ranked = rankings.get(codes ? (codes[row] as number) : 0) as Ranked | undefined;
    if (!ranked) continue;
    const { n, values, upTo } = ranked;
    const at = firstAbove(values, total);
    const notAbove = at === 0 ? 0 : (upTo[at - 1] as number);
    const tied = at > 0 && values[at - 1] === total;
    const below = tied ? (at > 1 ? (upTo[at - 2] as number) : 0) : notAbove;
    const ties = tied ? notAbove - below : 1;
    ranks[row] = n - notAbove + 1;
    percentiles[row] = n <= 1 ? 1 : Math.min((below + (ties - 1) / 2) / (n - 1), 1);
  }
  return { ranks, percentiles };
}

function firstAbove(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
