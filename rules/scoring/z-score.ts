import type { PopulationMethod, Statistic } from './scoring-method.ts';

/** Distance from the mean in sample standard deviations. */
export const zScore: PopulationMethod<'zScore'> = {
  method: 'zScore',
  accepts: ['number'],
  take(ascending) {
    const n = ascending.length;
    const [least = 0, most = 0] = [ascending[0], ascending.at(-1)];
    // The mean of equal numbers need not be that number in doubles, but their deviation is 0.
    if (least === most) return { n, mean: least, deviation: 0 };
    const mean = ascending.reduce((sum, value) => sum + value, 0) / n;
    const squares = ascending.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { n, mean, deviation: Math.sqrt(squares / (n - 1)) };
  },
  against({ direction, mean: markOfMean, spread }, _fullMarks, statistic) {
    const { mean, deviation } = statistic as Statistic & { mean: number; deviation: number };
    return (value) => {
      const z = deviation === 0 ? 0 : (value - mean) / deviation;
      return markOfMean + spread * (direction === 'less' ? -z : z);
    };
  },
};
