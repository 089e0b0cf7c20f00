import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import { say } from './messages/say.ts';
import { OutputRefusal } from './output-refusal.ts';
import type { WorkbookCell } from './xlsx-columns.ts';

const million = 1_000_000;
/** The library holds the whole workbook in memory, about 150 bytes a cell. */
const mostCells = 5 * million;
/** Excel's own limit. */
const mostColumns = 16_384;
const longestText = 32_767;
const headingColor = '#E8F1EC';

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** As `writtenRow` makes them. */
  readonly rows: readonly Row[];
  /** Columns that stay in sight. */
  readonly fixed: number;
}

/** Throws OutputRefusal for sheets that are too large for a workbook, or for the memory that one takes. */
export function requireCellsFit(widths: readonly number[], rows: number): void {
  const widest = Math.max(...widths);
  if (widest > mostColumns) throw new OutputRefusal(say('xlsx.tooManyColumns', widest, mostColumns));
  const cells = widths.reduce((sum, width) => sum + width * rows, 0);
  if (cells > mostCells)
    throw new OutputRefusal(say('xlsx.tooManyCells', Math.ceil(cells / million), mostCells / million));
}

/** The door to write-excel-file. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], to: Writable): Promise<void> {
  const workbook = await writeXlsxFile(
    sheets.map(({ name, columns, rows, fixed }) => ({
      sheet: name,
      data: [headings(columns), ...rows] as SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: fixed,
    })),
  ).toBuffer();
  await pipeline(Readable.from([workbook]), to);
}

function headings(columns: WorkbookSheet['columns']): Row {
  return columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold',
    backgroundColor: headingColor,
    wrap: true,
    alignVertical: 'center',
  }));
}

export function writtenRow(cells: readonly WorkbookCell[]): Row {
  return cells.map(written);
}

/** The library keeps texts as keys of a plain object, where names that every object inherits would be taken for known. */
function written(cell: WorkbookCell): WorkbookCell {
  if (typeof cell !== 'string') return cell;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such characters
  const text = cell.slice(0, longestText - 1).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return text in Object.prototype ? `${text} ` : text;
}
