import { percentile } from '../scoring/percentile.ts';
import type { Statistic } from '../scoring/scoring-method.ts';
import { rowsByRoundedValue } from './rows-by-rounded-value.ts';
import type { Ranking } from './run.ts';
import { sortedRows } from './sorted-rows.ts';
import type { Keys } from './within.ts';

type Ranked = Statistic & { readonly n: number; readonly values: readonly number[]; readonly upTo: readonly number[] };

export function newRanking(size: number): Ranking {
  return { ranks: new Float64Array(size), percentiles: new Float64Array(size) };
}

/** The ranked rows from the lowest total. A row without a total is not ranked. Totals have so many `decimals` at most. */
export function rowsByTotal(totals: Float64Array, decimals: number): Int32Array {
  const rows = new Int32Array(totals.length);
  let count = 0;
  for (let row = 0; row < totals.length; row++) if (!Number.isNaN(totals[row])) rows[count++] = row;
  const ranked = rows.subarray(0, count);
  return rowsByRoundedValue(totals, ranked, 10 ** decimals) ?? sortedRows(totals, ranked);
}

/** The rows of each group, from the lowest total. A row whose group is missing is not ranked. Codes lie close together. */
function grouped(order: Int32Array, { codes }: Keys): ReadonlyMap<number, Int32Array> {
  if (!codes) return new Map([[0, order]]);
  let [least, most] = [Number.POSITIVE_INFINITY, -1];
  for (const row of order) {
    const code = codes[row] as number;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  if (most < 0) return new Map();
  const next = new Int32Array(most - least + 2);
  for (const row of order) {
    const place = (codes[row] as number) - least;
    if (!Number.isNaN(place)) next[place + 1] = (next[place + 1] as number) + 1;
  }
  for (let place = 0; place <= most - least; place++)
    next[place + 1] = (next[place + 1] as number) + (next[place] as number);
  const starts = next.slice();
  const rows = new Int32Array(next[most - least + 1] as number);
  for (const row of order) {
    const place = (codes[row] as number) - least;
    if (Number.isNaN(place)) continue;
    const at = next[place] as number;
    rows[at] = row;
    next[place] = at + 1;
  }
  const groups = new Map<number, Int32Array>();
  for (let place = 0; place <= most - least; place++) {
    const [start, end] = [starts[place] as number, starts[place + 1] as number];
    if (end > start) groups.set(least + place, rows.subarray(start, end));
  }
  return groups;
}

/** Fills in ranks and percentiles, and gives the number of ranked rows of each group. Ties share the best rank: 1, 2, 2, 4. */
export function rankRows(
  { ranks, percentiles }: Ranking,
  totals: Float64Array,
  order: Int32Array,
  keys: Keys,
): ReadonlyMap<number, number> {
  ranks.fill(Number.NaN);
  percentiles.fill(Number.NaN);
  const sizes = new Map<number, number>();
  for (const [code, rows] of grouped(order, keys)) {
    const n = rows.length;
    sizes.set(code, n);
    for (let first = 0, after = 0; first < n; first = after) {
      const total = totals[rows[first] as number] as number;
      while (after < n && totals[rows[after] as number] === total) after += 1;
      const t = n === 1 ? 1 : (first + (after - first - 1) / 2) / (n - 1);
      for (let i = first; i < after; i++) {
        const row = rows[i] as number;
        ranks[row] = n - after + 1;
        percentiles[row] = t;
      }
    }
  }
  return sizes;
}

/** The totals of each group, ascending and counted, to rank others against later. */
export function rankingStatistics(totals: Float64Array, order: Int32Array, keys: Keys): Record<string, Statistic> {
  // A key may be any text, such as `__proto__`, which an assignment would lose.
  return Object.fromEntries(
    [...grouped(order, keys)].map(([code, rows]) => [
      keys.keyOf(code),
      percentile.take(Float64Array.from(rows, (row) => totals[row] as number)),
    ]),
  );
}

/** As `rankRows`, among the enterprises of an earlier run: each takes the place that its total has or would have there. */
export function rankAgainst(
  { ranks, percentiles }: Ranking,
  totals: Float64Array,
  keys: Keys,
  statistics: Readonly<Record<string, Statistic>>,
): ReadonlyMap<number, number> {
  ranks.fill(Number.NaN);
  percentiles.fill(Number.NaN);
  const rankings = new Map(Object.entries(statistics).map(([key, one]) => [keys.codeOf(key), one as Ranked]));
  for (let row = 0; row < totals.length; row++) {
    const total = totals[row] as number;
    const ranked = rankings.get(keys.codes ? (keys.codes[row] as number) : 0);
    if (Number.isNaN(total) || !ranked) continue;
    const { n, values, upTo } = ranked;
    const at = firstAbove(values, total);
    const notAbove = at === 0 ? 0 : (upTo[at - 1] as number);
    const tied = at > 0 && values[at - 1] === total;
    const below = tied ? (at > 1 ? (upTo[at - 2] as number) : 0) : notAbove;
    const ties = tied ? notAbove - below : 1;
    ranks[row] = n - notAbove + 1;
    percentiles[row] = n <= 1 ? 1 : Math.min((below + (ties - 1) / 2) / (n - 1), 1);
  }
  return new Map([...rankings].map(([code, { n }]) => [code, n]));
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
