import type { Statistic } from '../scoring/scoring-method.ts';

/** How many have each total, of those who are ranked together. */
export type Tally = ReadonlyMap<number, number>;

export function tallyOf(totals: readonly number[]): Tally {
  const tally = new Map<number, number>();
  for (const total of totals) tally.set(total, (tally.get(total) ?? 0) + 1);
  return tally;
}

/** The tally of a ranking that was stored with a run. */
export function tallyIn(statistic: Statistic): Tally {
  const { values, upTo } = statistic as { values: readonly number[]; upTo: readonly number[] };
  return new Map(values.map((value, index) => [value, (upTo[index] as number) - (upTo[index - 1] ?? 0)]));
}

export interface Standing {
  readonly rank: number;
  readonly percentile: number;
  readonly above: number;
  readonly ranked: number;
}

export function standingOf(total: number, tally: Tally): Standing {
  let [above, below, ranked] = [0, 0, 0];
  for (const [other, count] of tally) {
    ranked += count;
    if (other > total) above += count;
    else if (other < total) below += count;
  }
  const ties = Math.max(ranked - above - below, 1);
  const percentile = ranked <= 1 ? 1 : Math.min((below + (ties - 1) / 2) / (ranked - 1), 1);
  return { rank: above + 1, percentile, above, ranked };
}
