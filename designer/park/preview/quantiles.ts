import type { Run } from '../../../rules/index.ts';
import type { Quantiles } from './preview.ts';
import { rankOrderOf } from './rank-order.ts';

const known = new WeakMap<Run, { readonly quantiles: Quantiles | null }>();

/** Of the ranked totals; null where nobody is ranked. */
export function quantilesOf(run: Run): Quantiles | null {
  const found = known.get(run);
  if (found) return found.quantiles;
  const quantiles = taken(run);
  known.set(run, { quantiles });
  return quantiles;
}

function taken(run: Run): Quantiles | null {
  const { rows } = rankOrderOf(run);
  const count = rows.length;
  if (count === 0) return null;
  // Best first, so the share is counted from the other end.
  const at = (share: number): number => {
    const place = (count - 1) * (1 - share);
    const [upper, lower] = [Math.floor(place), Math.ceil(place)];
    const [a, b] = [run.totals[rows[upper] as number] as number, run.totals[rows[lower] as number] as number];
    return a + (b - a) * (place - upper);
  };
  let sum = 0;
  for (let place = 0; place < count; place++) sum += run.totals[rows[place] as number] as number;
  return {
    count,
    least: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    most: at(1),
    mean: sum / count,
  };
}
