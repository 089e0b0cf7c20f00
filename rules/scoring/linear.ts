import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

/** `from > to`: less is better. */
export const linear: OwnMethod<'linear'> = {
  method: 'linear',
  accepts: ['number'],
  compile:
    ({ from, to }, { fullMarks }) =>
    (...rows) =>
      fill(fullMarks, from, to - from, ...rows),
};

function fill(
  fullMarks: number,
  from: number,
  span: number,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  for (let i = 0; i < n; i++)
    marks[marksAt + i] = clamp((fullMarks * ((values[valuesAt + i] as number) - from)) / span, fullMarks);
}
