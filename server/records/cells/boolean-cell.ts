import { folded } from '../../../rules/units/folded.ts';
import { say } from '../messages/say.ts';
import { quotable } from '../written.ts';
import type { CellReader } from './cell-reader.ts';

const meanings = new Map([
  ...['1', 'true', 'yes', 'y', '是'].map((text) => [text, 1] as const),
  ...['0', 'false', 'no', 'n', '否'].map((text) => [text, 0] as const),
]);

export const booleanCell: CellReader = (text, refuse) => {
  if (text === '') return Number.NaN;
  const meaning = meanings.get(text) ?? meanings.get(folded(text));
  if (meaning !== undefined) return meaning;
  if (text.trim() !== '') refuse(say('cell.boolean', quotable(text)));
  return Number.NaN;
};
