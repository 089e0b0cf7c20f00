import type { PopulationMethod, Statistic } from './scoring-method.ts';

/** The share of the others that a value stands above, those equal to it counting half. */
export const percentile: PopulationMethod<'percentile'> = {
  method: 'percentile',
  accepts: ['number'],
  take(ascending) {
    const values: number[] = [];
    const upTo: number[] = [];
    for (let i = 0; i < ascending.length; i++) {
      if (i + 1 < ascending.length && ascending[i + 1] === ascending[i]) continue;
      values.push(ascending[i] as number);
      upTo.push(i + 1);
    }
    return { n: ascending.length, values, upTo };
  },
  against({ direction, lowest = 0 }, fullMarks, statistic) {
    const { n, values, upTo } = statistic as Statistic & { n: number; values: number[]; upTo: number[] };
    return (value) => {
      if (n <= 1) return fullMarks;
      const at = firstNotBelow(values, value);
      const below = at === 0 ? 0 : (upTo[at - 1] as number);
      // A value that is simulated need not be in the population: it then ties with nobody but itself.
      const ties = values[at] === value ? (upTo[at] as number) - below : 1;
      const worse = direction === 'less' ? n - below - (values[at] === value ? ties : 0) : below;
      const t = (worse + (ties - 1) / 2) / (n - 1);
      return lowest + (fullMarks - lowest) * Math.min(t, 1);
    };
  },
};

function firstNotBelow(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
