export interface Ranking {
  /** From 1; NaN: not ranked. */
  readonly ranks: Float64Array;
  readonly percentiles: Float64Array;
}

/** Totals run from 0.00 to 1050.00: an enterprise's place is found by counting hundredths, without sorting. */
const hundredths = 105_001;

/** Ranks those whose group is not below 0. */
export function rankByCounting(totals: Float64Array, groups: Int8Array, groupCount: number): Ranking {
  const size = totals.length;
  const ranks = new Float64Array(size).fill(Number.NaN);
  const percentiles = new Float64Array(size).fill(Number.NaN);
  const counts = new Int32Array(groupCount * hundredths);
  for (let row = 0; row < size; row++) {
    const group = groups[row] as number;
    if (group >= 0) {
      const place = group * hundredths + Math.round((totals[row] as number) * 100);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  const notBelow = new Int32Array(counts.length);
  for (let group = 0; group < groupCount; group++) {
    let sum = 0;
    for (let place = (group + 1) * hundredths - 1; place >= group * hundredths; place--) {
      sum += counts[place] as number;
      notBelow[place] = sum;
    }
  }
  for (let row = 0; row < size; row++) {
    const group = groups[row] as number;
    if (group < 0) continue;
    const place = group * hundredths + Math.round((totals[row] as number) * 100);
    const n = notBelow[group * hundredths] as number;
    const ties = counts[place] as number;
    const here = notBelow[place] as number;
    ranks[row] = here - ties + 1;
    percentiles[row] = n === 1 ? 1 : (n - here + (ties - 1) / 2) / (n - 1);
  }
  return { ranks, percentiles };
}
