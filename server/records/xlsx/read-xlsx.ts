import { readFile } from 'node:fs/promises';
import { read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { say } from '../messages/say.ts';
import { faultOfFile, type RecordFault } from '../record-fault.ts';
import type { TakeRow } from '../take-row.ts';
import { quotable } from '../written.ts';
import { containerFault } from './check-container.ts';
import { type DateSystem, type SheetCell, writtenCell } from './written-cell.ts';

/** What a workbook can hold; whatever claims more is none. */
const mostColumns = 16_384;
const mostRows = 1_048_576;
/** As in a CSV. */
const longestRow = 1_000_000;

/** Where things are told that do not stop the reading. */
export interface Told {
  warn(warning: RecordFault): void;
  refuse(fault: RecordFault): void;
  /** What the file is, as far as it tells itself. */
  found?(container: { readonly sheets: readonly string[] } | { readonly encoding: string }): void;
}

/** The door to the spreadsheet library. Gives every row of the first sheet until one is refused. */
export async function readXlsx(path: string, take: TakeRow, told: Told): Promise<RecordFault | undefined> {
  const refused = await containerFault(path);
  if (refused) return faultOfFile(refused);
  const workbook = await open(path);
  if (!workbook) return faultOfFile(say('xlsx.notWorkbook'));
  const [name] = workbook.SheetNames;
  const sheet = name === undefined ? undefined : workbook.Sheets[name];
  if (name === undefined || !sheet) return faultOfFile(say('xlsx.noSheet'));
  told.found?.({ sheets: workbook.SheetNames });
  const count = workbook.SheetNames.length;
  if (count > 1) told.warn(faultOfFile(say('xlsx.sheetUsed', quotable(name), count)));
  return giveRows(sheet, datesOf(workbook), take, told);
}

const plain = { cellText: false, cellHTML: false, cellDates: false };

async function open(path: string): Promise<WorkBook | undefined> {
  const bytes = await readFile(path);
  try {
    // Stubs: a formula that was never worked out is a cell, not a missing value.
    return read(bytes, { ...plain, dense: true, sheetStubs: true, cellNF: true, sheets: 0 });
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
async function giveRows(
  sheet: WorkSheet,
  dates: DateSystem,
  take: TakeRow,
  told: Told,
): Promise<RecordFault | undefined> {
  const rows: readonly (readonly (SheetCell | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  if (rows.length > mostRows) return faultOfFile(say('xlsx.notWorkbook'));
  let width = 0;
  let isMerged = (_row: number) => false;
  // A sheet whose last row is far below has millions of rows that are not there.
  for (const index of Object.keys(rows).map(Number)) {
    const row = rows[index] ?? [];
    if (row.length > mostColumns) return faultOfFile(say('xlsx.notWorkbook'));
    const cells = Array.from({ length: Math.max(row.length, width) }, (_, column) => writtenCell(row[column], dates));
    if (width === 0) {
      width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (width > 0) isMerged = refuseMerged(sheet, index, told);
    }
    if (cells.reduce((length, cell) => length + cell.length, 0) > longestRow)
      return { row: index + 1, column: null, message: say('csv.rowTooLong', longestRow) };
    const taken = take(cells, index + 1, !isMerged(index));
    // Most rows are taken at once, and a turn for each would take longer than the row.
    if (!(typeof taken === 'boolean' ? taken : await taken)) return undefined;
  }
  return undefined;
}

/**
 * Of merged cells only the first has a value, so that the others would be taken for missing. Tells of a row, the rows
 * in their order, whether it has any of them.
 */
function refuseMerged(sheet: WorkSheet, header: number, { refuse }: Told): (row: number) => boolean {
  const ranges = (sheet['!merges'] ?? []).filter(({ s }) => s.r > header);
  for (const range of ranges)
    refuse({ row: range.s.r + 1, column: null, message: say('xlsx.merged', utils.encode_range(range)) });
  ranges.sort((one, other) => one.s.r - other.s.r);
  let [at, last] = [0, -1];
  return (row) => {
    for (let range = ranges[at]; range && range.s.r <= row; range = ranges[++at]) last = Math.max(last, range.e.r);
    return row <= last;
  };
}
