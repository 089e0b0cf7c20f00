import type { PopulationMethod, Statistic } from './scoring-method.ts';

/** Distance from the mean in sample standard deviations. */
export const zScore: PopulationMethod<'zScore'> = {
  method: 'zScore',
  accepts: ['number'],
  take(ascending) {
    const n = ascending.length;
    const mean = ascending.reduce((sum, value) => sum + value, 0) / n;
    const squares = ascending.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { n, mean: n === 0 ? 0 : mean, deviation: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
  },
  against({ direction, mean: markOfMean, spread }, _fullMarks, statistic) {
    const { mean, deviation } = statistic as Statistic & { mean: number; deviation: number };
    return (value) => {
      const z = deviation === 0 ? 0 : (value - mean) / deviation;
      return markOfMean + spread * (direction === 'less' ? -z : z);
    };
  },
};
