import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import { namingOf } from '../../rules/words/naming.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { inTurns } from './in-turns.ts';
import { say } from './messages/say.ts';
import { OutputRefusal } from './output-refusal.ts';
import type { WriteResult, WrittenResult } from './scored-result.ts';
import { indicatorColumns, rankingColumns, type WorkbookCell, type WorkbookColumn } from './xlsx-columns.ts';

const million = 1_000_000;
/** The library holds the whole workbook in memory, about 150 bytes a cell. */
const mostCells = 5 * million;
/** Excel's own limit. */
const mostColumns = 16_384;
const longestText = 32_767;
const sheetsPerWord = 256;
const headingColor = '#E8F1EC';

/** Throws OutputRefusal for a result that is too large for a workbook, or for the memory that one takes. */
export function requireWorkbookFits({ definition, language, size }: Omit<WrittenResult, 'sheets'>): void {
  const widths = partsOf(definition, language).map(({ columns }) => columns.length);
  const widest = Math.max(...widths);
  if (widest > mostColumns) throw new OutputRefusal(say('xlsx.tooManyColumns', widest, mostColumns));
  const cells = widths.reduce((sum, width) => sum + width * size, 0);
  if (cells > mostCells)
    throw new OutputRefusal(say('xlsx.tooManyCells', Math.ceil(cells / million), mostCells / million));
}

function partsOf(definition: Definition, language: Language) {
  const naming = namingOf(language, definition);
  return [
    { name: say('sheet.ranking')[language], columns: rankingColumns(definition, naming), fixed: 3 },
    { name: say('sheet.indicators')[language], columns: indicatorColumns(definition, naming), fixed: 2 },
  ];
}

/** The door to write-excel-file: the ranking on the first sheet, every indicator on the second, both best first. */
export const writeXlsx: WriteResult = async (result, to, onSheet = () => {}) => {
  requireWorkbookFits(result);
  const parts = partsOf(result.definition, result.language).map((part) => ({
    ...part,
    rows: [] as { readonly rank: number; readonly row: Row }[],
  }));
  let done = 0;
  for await (const sheet of inTurns(result.sheets)) {
    const rank = sheet.rank ?? Number.POSITIVE_INFINITY;
    for (const { columns, rows } of parts) rows.push({ rank, row: columns.map(({ cell }) => written(cell(sheet))) });
    done += 1;
    if (done % sheetsPerWord === 0) onSheet(done);
  }
  const workbook = await writeXlsxFile(
    parts.map(({ name, columns, rows, fixed }) => ({
      sheet: name,
      data: [headings(columns), ...bestFirst(rows)] as SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: fixed,
    })),
  ).toBuffer();
  await pipeline(Readable.from([workbook]), to);
};

function headings(columns: readonly WorkbookColumn[]): Row {
  return columns.map(({ heading }) => ({
    value: heading,
    fontWeight: 'bold',
    backgroundColor: headingColor,
    wrap: true,
    alignVertical: 'center',
  }));
}

function bestFirst(rows: { readonly rank: number; readonly row: Row }[]): readonly Row[] {
  return rows.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ row }) => row);
}

/** The library keeps texts as keys of a plain object, where names that every object inherits would be taken for known. */
function written(cell: WorkbookCell): WorkbookCell {
  if (typeof cell !== 'string') return cell;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such characters
  const text = cell.slice(0, longestText - 1).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return text in Object.prototype ? `${text} ` : text;
}
