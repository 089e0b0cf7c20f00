import { parseNumber } from '../../../editor/clipboard/parse-number.ts';
import { parseTsv } from '../../../editor/clipboard/tsv.ts';

/** A row of a table of two numbers; null: left empty. */
export type Row = readonly [first: number | null, second: number | null];

export type Pasted =
  | { readonly rows: readonly Row[] }
  /** What is no number, and where in the block: counted from 1. */
  | { readonly fault: { readonly text: string; readonly row: number; readonly column: number } };

/**
 * A block of a spreadsheet written over the rows from a cell on; rows behind the last are added. A head line, which has
 * no numbers at all, is left out. Of a block with a wrong cell nothing is taken.
 */
export function pastedRows(
  rows: readonly Row[],
  at: { readonly row: number; readonly column: 0 | 1 },
  block: string,
): Pasted {
  const cells = parseTsv(block.trimEnd());
  const isNumber = (cell: string) => parseNumber(cell).kind === 'number';
  const body = cells.length > 1 && !cells[0]?.some(isNumber) ? cells.slice(1) : cells;
  const next = rows.map((row): [number | null, number | null] => [...row]);
  for (const [down, line] of body.entries())
    for (const [right, cell] of line.entries()) {
      const column = at.column + right;
      if (column > 1) break;
      const parsed = parseNumber(cell);
      if (parsed.kind === 'fault') return { fault: { text: cell, row: down + 1, column: right + 1 } };
      const row = next[at.row + down] ?? [null, null];
      row[column === 0 ? 0 : 1] = parsed.kind === 'number' ? parsed.value : null;
      next[at.row + down] = row;
    }
  return { rows: next };
}
