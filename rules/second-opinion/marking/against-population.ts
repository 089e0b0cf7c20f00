import type { Way } from '../translation.ts';
import type { MarkCase, Marked, Marking } from './marking.ts';

/** One rule for each population that an enterprise may belong to. */
function eachPopulation({ populations }: Marked, wayIn: (population: string) => Way): readonly MarkCase[] {
  return populations.map(({ when, name }) => ({ label: name, when, way: wayIn(name) }));
}

export const percentile: Marking<'percentile'> = {
  method: 'percentile',
  cases: ({ direction, lowest = 0 }, marked) =>
    eachPopulation(marked, (population) => ({
      how: 'standing',
      population,
      less: direction === 'less',
      lowest,
      full: marked.fullMarks,
    })),
};

export const minMax: Marking<'minMax'> = {
  method: 'minMax',
  cases: ({ direction, lowest = 0 }, marked) =>
    eachPopulation(marked, (population) => ({
      how: 'range',
      population,
      less: direction === 'less',
      lowest,
      full: marked.fullMarks,
    })),
};

export const zScore: Marking<'zScore'> = {
  method: 'zScore',
  cases: ({ direction, mean, spread }, marked) =>
    eachPopulation(marked, (population) => ({
      how: 'deviations',
      population,
      less: direction === 'less',
      mean,
      spread,
      full: marked.fullMarks,
    })),
};
