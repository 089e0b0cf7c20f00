import { parseDay } from '../../../rules/calendar.ts';
import { halfWidth } from '../../../rules/units/folded.ts';
import { say } from '../messages/say.ts';
import { quotable } from '../written.ts';
import type { CellReader } from './cell-reader.ts';

const separated =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?)(?:[ T]0?0:00(?::00(?:\.0+)?)?Z?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

export const dateCell: CellReader = (text, refuse) => {
  if (text === '') return Number.NaN;
  const written = halfWidth(text);
  if (written === '') return Number.NaN;
  const iso = isoOf(written);
  const day = iso === undefined ? undefined : parseDay(iso);
  if (day !== undefined) return day;
  refuse(say(iso === undefined ? 'cell.date' : 'cell.noSuchDate', quotable(text)));
  return Number.NaN;
};

function isoOf(written: string): string | undefined {
  const found = separated.exec(written);
  if (found) return iso(found[1], found[3] ?? found[5], found[4] ?? found[6]);
  const digits = compact.exec(written);
  return digits ? iso(digits[1], digits[2], digits[3]) : undefined;
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
