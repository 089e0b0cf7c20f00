import { snap } from '../decimal.ts';
import type { Sides } from '../diff/sides.ts';
import type { Figures, ImpactReport } from './impact.ts';
import type { Standings } from './standings.ts';

const bins = 20;

/** The totals of those with a rank, ascending. */
export function rankedTotals({ totals, ranks }: Standings): Float64Array {
  return totals.filter((_, row) => !Number.isNaN(ranks[row])).sort();
}

export function figuresOf(ascending: Float64Array): Figures | null {
  if (ascending.length === 0) return null;
  const at = (share: number) => quantile(ascending, share);
  return {
    ranked: ascending.length,
    mean: snap(ascending.reduce((sum, total) => sum + total, 0) / ascending.length),
    ...{ min: at(0), p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9), max: at(1) },
  };
}

/** Between two numbers, in proportion. */
function quantile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1);
  const [low, high] = [ascending[Math.floor(at)] as number, ascending[Math.ceil(at)] as number];
  return snap(low + (high - low) * (at - Math.floor(at)));
}

/** Both sides between the same edges, over both scales; each range without its end but the last. */
export function histogramOf(sides: Sides<Standings>, ascending: Sides<Float64Array>): ImpactReport['histogram'] {
  const scales = [sides.before.program.scale, sides.after.program.scale];
  const totals = [ascending.before, ascending.after].filter(({ length }) => length > 0);
  if (totals.length === 0) return { edges: [], before: [], after: [] };
  const low = Math.min(...scales.map(({ min }) => min), ...totals.map((one) => one[0] as number));
  const high = Math.max(...scales.map(({ max, full }) => max ?? full), ...totals.map((one) => one.at(-1) as number));
  const edges = Array.from({ length: bins + 1 }, (_, bin) => snap(low + ((high - low) * bin) / bins));
  return { edges, before: counted(ascending.before, edges), after: counted(ascending.after, edges) };
}

function counted(ascending: Float64Array, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const total of ascending) {
    while (bin < bins - 1 && total >= (edges[bin + 1] as number)) bin += 1;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
