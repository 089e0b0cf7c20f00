import { clamp, type OwnMethod } from './scoring-method.ts';

/** By category; a number or yes / no is looked up as it is written: `3`, `true`. */
export const lookup: OwnMethod<'lookup'> = {
  method: 'lookup',
  accepts: ['text', 'number', 'boolean'],
  compile({ marks: listed, otherwise = 0 }, { fullMarks, kind, dictionary }) {
    const markOfText = new Map(Object.entries(listed).map(([text, mark]) => [text, clamp(mark, fullMarks)]));
    const unlisted = clamp(otherwise, fullMarks);
    const textOf = (cell: number) => {
      if (kind === 'text') return dictionary.text(cell);
      return kind === 'boolean' ? String(cell !== 0) : String(cell);
    };
    // Texts have small codes, which an array finds fastest; other numbers may be any.
    const byCode: number[] = [];
    const known = new Map<number, number>();
    const markOf = (cell: number): number => {
      const mark = markOfText.get(textOf(cell)) ?? unlisted;
      if (kind === 'text') byCode[cell] = mark;
      else known.set(cell, mark);
      return mark;
    };
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++) {
        const cell = values[valuesAt + i] as number;
        marks[marksAt + i] = Number.isNaN(cell) ? 0 : (byCode[cell] ?? known.get(cell) ?? markOf(cell));
      }
    };
  },
};
