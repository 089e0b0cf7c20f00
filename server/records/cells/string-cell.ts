import { say } from '../messages/say.ts';
import { isSpreadsheetError } from '../written.ts';
import type { CellReader, Intern } from './cell-reader.ts';

export function stringCell(intern: Intern): CellReader {
  return (text, refuse) => {
    const trimmed = text.trim();
    if (trimmed === '') return Number.NaN;
    if (!isSpreadsheetError(trimmed)) return intern(trimmed);
    refuse(say('cell.error', trimmed));
    return Number.NaN;
  };
}
