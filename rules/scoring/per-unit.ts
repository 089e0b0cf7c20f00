import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

export const perUnit: OwnMethod<'perUnit'> = {
  method: 'perUnit',
  accepts: ['number'],
  compile({ marksPerUnit, offset = 0, cap }, { fullMarks }) {
    const most = Math.min(cap ?? fullMarks, fullMarks);
    return (...rows) => fill(marksPerUnit, offset, most, ...rows);
  },
};

function fill(
  marksPerUnit: number,
  offset: number,
  most: number,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  for (let i = 0; i < n; i++)
    marks[marksAt + i] = clamp(((values[valuesAt + i] as number) - offset) * marksPerUnit, most);
}
