import type { Problem } from '../../../schemas/problem.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { RecordFault } from '../../records/record-fault.ts';
import { say } from '../messages/say.ts';

/** `records.csv: row 17, column revenue: "1,2oo" is not a number. …` */
export function recordFaultLine(file: string, { row, column, message }: RecordFault): Sentence {
  if (row === null) return say('fault.file', file, message);
  return column === null ? say('fault.row', file, row, message) : say('fault.cell', file, row, column, message);
}

const longestPointer = 240;

/** `definition.json: /tree/children/0: … (code)` */
export function problemLine(file: string, { path, message, code }: Problem): Sentence {
  return say('fault.definition', file, path === '' ? '/' : abridged(path), message, code);
}

/** Of what is nested without end, the beginning and the end are enough to find it. */
function abridged(path: string): string {
  if (path.length <= longestPointer) return path;
  return `${path.slice(0, longestPointer / 2)}…${path.slice(-longestPointer / 4)}`;
}
