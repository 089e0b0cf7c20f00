import { readFile } from 'node:fs/promises';
import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { say } from '../messages/say.ts';
import { faultOfFile, type RecordFault } from '../record-fault.ts';
import type { TakeRow } from '../take-row.ts';
import { quotable } from '../written.ts';
import { containerFault } from './check-container.ts';
import { type DateSystem, type SheetCell, writtenCell } from './written-cell.ts';

/** The door to the spreadsheet library. Gives every row of the first sheet until one is refused. */
export async function readXlsx(
  path: string,
  take: TakeRow,
  warn: (warning: RecordFault) => void,
): Promise<RecordFault | undefined> {
  const refused = await containerFault(path);
  if (refused) return faultOfFile(refused);
  const workbook = await open(path);
  if (!workbook) return faultOfFile(say('xlsx.notWorkbook'));
  const [name] = workbook.SheetNames;
  const sheet = name === undefined ? undefined : workbook.Sheets[name];
  if (name === undefined || !sheet) return faultOfFile(say('xlsx.noSheet'));
  const count = workbook.SheetNames.length;
  if (count > 1) warn(faultOfFile(say('xlsx.sheetUsed', quotable(name), count)));
  giveRows(sheet, datesOf(workbook), take);
  return undefined;
}

async function open(path: string): Promise<WorkBook | undefined> {
  const bytes = await readFile(path);
  try {
    return read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellDates: false, sheets: 0 });
  } catch {
    return undefined;
  }
}

function datesOf(workbook: WorkBook): DateSystem {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return {
    isDate: (format) => SSF.is_date(format),
    dateOf: (serial) => SSF.parse_date_code(serial, { date1904 }),
  };
}

/** Rows of a sheet are as long as their last cell; the header's length holds for all that are shorter. */
function giveRows(sheet: WorkSheet, dates: DateSystem, take: TakeRow): void {
  const rows: readonly (readonly (SheetCell | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  let width = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const cells = Array.from({ length: Math.max(row.length, width) }, (_, column) => writtenCell(row[column], dates));
    if (width === 0 && cells.some((cell) => cell.trim() !== '')) width = cells.length;
    if (!take(cells, index + 1)) return;
  }
}
