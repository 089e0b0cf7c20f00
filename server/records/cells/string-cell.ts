import { say } from '../messages/say.ts';
import { isSpreadsheetError } from '../written.ts';
import type { CellReader, Intern } from './cell-reader.ts';

const longest = 10_000;

export function stringCell(intern: Intern): CellReader {
  return (text, refuse) => {
    const trimmed = text.trim();
    if (trimmed === '') return Number.NaN;
    if (isSpreadsheetError(trimmed)) refuse(say('cell.error', trimmed));
    else if (trimmed.length > longest) refuse(say('cell.tooLong', longest));
    else return intern(trimmed);
    return Number.NaN;
  };
}
