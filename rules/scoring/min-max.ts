import type { PopulationMethod, Statistic } from './scoring-method.ts';

export const minMax: PopulationMethod<'minMax'> = {
  method: 'minMax',
  accepts: ['number'],
  take: (ascending) => ({
    n: ascending.length,
    min: ascending[0] ?? 0,
    max: ascending.at(-1) ?? 0,
  }),
  against({ direction, lowest = 0 }, fullMarks, statistic) {
    const { min, max } = statistic as Statistic & { min: number; max: number };
    return (value) => {
      const t = max === min ? 1 : (direction === 'less' ? max - value : value - min) / (max - min);
      return lowest + (fullMarks - lowest) * Math.min(Math.max(t, 0), 1);
    };
  },
};
