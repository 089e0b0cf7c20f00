import { clamp, type OwnMethod } from './scoring-method.ts';

/** `from > to`: less is better. */
export const linear: OwnMethod<'linear'> = {
  method: 'linear',
  accepts: ['number'],
  compile({ from, to }, { fullMarks }) {
    const span = to - from;
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++)
        marks[marksAt + i] = clamp((fullMarks * ((values[valuesAt + i] as number) - from)) / span, fullMarks);
    };
  },
};
