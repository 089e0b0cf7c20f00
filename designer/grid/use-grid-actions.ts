import { useView } from '../canvas/view-store.ts';
import { parseTsv, toTsv } from '../editor/clipboard/tsv.ts';
import { useEditorActions } from '../editor/use-editor.tsx';
import { plainText } from './cell-text.ts';
import type { Range } from './range.ts';
import { readCell } from './read-cell.ts';
import type { GridPlace } from './use-place.ts';
import type { GridSheet } from './use-sheet.ts';
import type { Writing } from './use-writing.ts';
import { readBlock, readClear, readFill, textsOf } from './write-block.ts';

/** What can be done to the cells: write one, fill, clear, copy and paste a range. */
export function useGridActions(
  sheet: GridSheet,
  place: GridPlace,
  writing: Writing,
  copiedText: (range: Range) => string,
) {
  const editor = useEditorActions();
  const { rows, columns, words } = sheet;
  const { head, range } = place;
  const row = rows[head.row];
  const column = columns[head.column];
  const paste = (text: string) => {
    const block = parseTsv(text);
    if (block.length === 0) return;
    const high = Math.max(block.length, range.bottom - range.top + 1);
    if (writing.writeBlock(readBlock(sheet, range, block, words)) && high > 0)
      writing.tell(block.reduce((count, line) => count + line.length, 0));
  };
  const copy = (event: React.ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(textsOf(sheet, range, words)));
    const said = copiedText(range);
    useView.getState().tell({ 'zh-CN': said, en: said });
  };
  return {
    /** The text of the active cell, as it is edited. */
    text: (): string => (row && column ? plainText(row, column, words.naming) : ''),
    /** Whether the typed text could be taken. */
    commit: (typed: string): boolean => {
      if (!row || !column) return true;
      if (column.kind === 'id') return writing.renameId(row.id, typed.trim(), { why: 'idForm', row, column });
      const reading = readCell(row, column, typed, words);
      if (reading.kind === 'same') return true;
      if (reading.kind === 'edit') return writing.write([reading.cell]);
      writing.refuse([{ ...reading.fault, row, column }]);
      return false;
    },
    fill: (over: Range = range) => writing.writeBlock(readFill(sheet, over, words)),
    clear: () => writing.write(readClear(sheet, range, words)),
    fold: (isOpen: boolean) => {
      if (row?.isGroup && row.level > 0) editor.dispatch({ type: 'setCollapsed', nodes: [row.id], collapsed: !isOpen });
    },
    clipboard: {
      onCopy: copy,
      onCut: (event: React.ClipboardEvent) => {
        copy(event);
        writing.write(readClear(sheet, range, words));
      },
      onPaste: (event: React.ClipboardEvent) => {
        event.preventDefault();
        paste(event.clipboardData.getData('text/plain'));
      },
    },
  };
}

export type GridActions = ReturnType<typeof useGridActions>;
