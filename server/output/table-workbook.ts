import type { Writable } from 'node:stream';
import { writeWorkbook, writtenRow } from './xlsx-workbook.ts';

/** A sheet of plain texts and numbers. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook of small tables; long texts go on within their column. */
export async function writeTables(sheets: readonly TableSheet[], to: Writable): Promise<void> {
  await writeWorkbook(
    sheets.map(({ rows, ...sheet }) => ({ ...sheet, fixed: 0, rows: rows.map(wrapped) })),
    to,
  );
}

function wrapped(row: TableSheet['rows'][number]) {
  return writtenRow(row).map((cell) =>
    typeof cell === 'string' ? { value: cell, wrap: true, alignVertical: 'top' as const } : cell,
  );
}
