import type { Cell } from '../editor/edit.ts';
import { plainText } from './cell-text.ts';
import type { GridColumn } from './columns.ts';
import type { GridRow } from './grid-rows.ts';
import type { Range } from './range.ts';
import { type CellFault, type ReadingWords, readCell } from './read-cell.ts';

export interface Sheet {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

/** A fault of one cell, or of the whole block where there is no place. */
export interface BlockFault extends CellFault {
  readonly row?: GridRow;
  readonly column?: GridColumn;
}

/** All the edits of a block, or all that is wrong with it: nothing is written by halves. */
export type BlockReading =
  | { readonly cells: readonly Cell[]; readonly faults?: undefined }
  | { readonly cells?: undefined; readonly faults: readonly BlockFault[] };

/** A block of texts with its first cell at the range's. One line, column or cell is repeated over a larger range. */
export function readBlock(
  { rows, columns }: Sheet,
  range: Range,
  block: readonly (readonly string[])[],
  words: ReadingWords,
): BlockReading {
  const wide = Math.max(0, ...block.map((line) => line.length));
  const high = block.length;
  const [rangeHigh, rangeWide] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const height = rangeHigh % high === 0 ? rangeHigh : high;
  const width = rangeWide % wide === 0 ? rangeWide : wide;
  const [rowsLeft, columnsLeft] = [rows.length - range.top, columns.length - range.left];
  const faults: BlockFault[] = [];
  if (height > rowsLeft) faults.push({ why: 'tooManyRows', parts: { rows: height, left: rowsLeft } });
  if (width > columnsLeft) faults.push({ why: 'tooManyColumns', parts: { columns: width, left: columnsLeft } });
  if (faults.length > 0) return { faults };
  const cells: Cell[] = [];
  for (let down = 0; down < height; down++) {
    for (let across = 0; across < width; across++) {
      const row = rows[range.top + down];
      const column = columns[range.left + across];
      if (!row || !column) continue;
      const reading = readCell(row, column, block[down % high]?.[across % wide] ?? '', words);
      if (reading.kind === 'edit') cells.push(reading.cell);
      if (reading.kind === 'fault') faults.push({ ...reading.fault, row, column });
    }
  }
  return faults.length > 0 ? { faults } : { cells };
}

/** The range's first line repeated down to its end. */
export function readFill(sheet: Sheet, range: Range, words: ReadingWords): BlockReading {
  const line = textsOf(sheet, { ...range, bottom: range.top }, words);
  return readBlock(sheet, range, line, words);
}

/** Delete: what may be left out is; a name, a formula and what can't be changed stay. */
export function readClear({ rows, columns }: Sheet, range: Range, words: ReadingWords): readonly Cell[] {
  return cellsIn(rows, range.top, range.bottom).flatMap((row) =>
    cellsIn(columns, range.left, range.right).flatMap((column) => {
      const reading = readCell(row, column, '', words);
      return reading.kind === 'edit' ? [reading.cell] : [];
    }),
  );
}

/** The texts of a range, as they go to the clipboard. */
export function textsOf(
  { rows, columns }: Sheet,
  range: Range,
  { naming }: ReadingWords,
): readonly (readonly string[])[] {
  return cellsIn(rows, range.top, range.bottom).map((row) =>
    cellsIn(columns, range.left, range.right).map((column) => plainText(row, column, naming)),
  );
}

function cellsIn<One>(all: readonly One[], from: number, to: number): readonly One[] {
  return all.slice(from, to + 1);
}
