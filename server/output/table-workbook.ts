import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { headings } from './workbook-headings.ts';
import { written } from './written-cell.ts';

/** A sheet of plain texts and numbers. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook of small tables; texts break within their column. */
export async function tableWorkbook(sheets: readonly TableSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [headings(columns), ...rows.map((row) => row.map(cellOf))] as SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function cellOf(value: string | number | null) {
  const cell = written(value);
  return typeof cell === 'string' ? { value: cell, wrap: true, alignVertical: 'top' as const } : cell;
}
