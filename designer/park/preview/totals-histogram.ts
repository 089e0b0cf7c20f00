import type { Run } from '../../../rules/index.ts';
import type { TotalsHistogram } from './preview.ts';
import { quantilesOf } from './quantiles.ts';
import { niceStep } from './value-spread.ts';

const bins = 50;

/**
 * The range is that of the scale, wider only where totals leave it: bars stand still while a slider moves.
 * Counted are the ranked: a vetoed total of 0 is no score.
 */
export function totalsHistogram(run: Run, baseline: Run | null): TotalsHistogram {
  const { start, end } = rangeOf(baseline ? [run, baseline] : [run]);
  const width = niceStep((end - start) / bins);
  const first = Math.floor(start / width) * width;
  const count = Math.max(1, Math.ceil((end - first) / width - 1e-9));
  return {
    start: first,
    width,
    counts: { before: baseline && countsOf(baseline, first, width, count), after: countsOf(run, first, width, count) },
  };
}

function rangeOf(runs: readonly Run[]): { start: number; end: number } {
  let [start, end] = [0, 0];
  for (const run of runs) {
    const { min, full } = run.program.scale;
    const totals = quantilesOf(run);
    start = Math.min(start, min, totals?.least ?? min);
    end = Math.max(end, full, totals?.most ?? full);
  }
  return { start, end: end > start ? end : start + 1 };
}

function countsOf({ ranking, totals }: Run, start: number, width: number, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  const { ranks } = ranking;
  for (let row = 0; row < totals.length; row++) {
    if (Number.isNaN(ranks[row])) continue;
    // A total such as 70 belongs to the bin that starts at 70, whatever the division makes of it.
    const bin = Math.min(count - 1, Math.floor(((totals[row] as number) - start) / width + 1e-9));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
