import { namingOf } from '../../rules/words/naming.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { inTurns } from './in-turns.ts';
import { say } from './messages/say.ts';
import type { WriteResult, WrittenResult } from './scored-result.ts';
import { indicatorColumns, rankingColumns } from './xlsx-columns.ts';
import { requireCellsFit, type WorkbookSheet, writeWorkbook, writtenRow } from './xlsx-workbook.ts';

const sheetsPerWord = 256;

/** Throws OutputRefusal for a result that is too large for a workbook, or for the memory that one takes. */
export function requireWorkbookFits({ definition, language, size }: Omit<WrittenResult, 'sheets'>): void {
  const widths = partsOf(definition, language).map(({ columns }) => columns.length);
  requireCellsFit(widths, size);
}

function partsOf(definition: Definition, language: Language) {
  const naming = namingOf(language, definition);
  return [
    { name: say('sheet.ranking')[language], columns: rankingColumns(definition, naming), fixed: 3 },
    { name: say('sheet.indicators')[language], columns: indicatorColumns(definition, naming), fixed: 2 },
  ];
}

type Row = WorkbookSheet['rows'][number];

/** The ranking on the first sheet, every indicator on the second, both best first. */
export const writeXlsx: WriteResult = async (result, to, onSheet = () => {}) => {
  requireWorkbookFits(result);
  const parts = partsOf(result.definition, result.language).map((part) => ({
    ...part,
    rows: [] as { readonly rank: number; readonly row: Row }[],
  }));
  let done = 0;
  for await (const sheet of inTurns(result.sheets)) {
    const rank = sheet.rank ?? Number.POSITIVE_INFINITY;
    for (const { columns, rows } of parts) rows.push({ rank, row: writtenRow(columns.map(({ cell }) => cell(sheet))) });
    done += 1;
    if (done % sheetsPerWord === 0) onSheet(done);
  }
  await writeWorkbook(
    parts.map(({ rows, ...part }) => ({ ...part, rows: bestFirst(rows) })),
    to,
  );
};

function bestFirst(rows: { readonly rank: number; readonly row: Row }[]): readonly Row[] {
  return rows.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ row }) => row);
}
