import { useCallback, useEffect, useState } from 'react';
import { useEditor, useEditorActions } from '../editor/use-editor.tsx';
import { type Place, type Range, rangeBetween } from './range.ts';
import type { Sheet } from './write-block.ts';

export interface GridPlace {
  /** The active cell. */
  readonly head: Place;
  readonly range: Range;
  /** `isExtending`: the range grows from where it began. */
  go(to: Place, isExtending?: boolean): void;
}

const start: Place = { row: 0, column: 0 };

/** The active cell and the range. The rows of the range are the editor's selection, in both directions. */
export function usePlace({ rows, columns }: Sheet): GridPlace {
  const editor = useEditorActions();
  const [{ anchor, head }, setPlace] = useState({ anchor: start, head: start });
  const active = useEditor(({ selection }) => selection.ids.at(-1) ?? null);
  // What is selected elsewhere, or moved to another row, is followed.
  useEffect(() => {
    if (active === null || rows[head.row]?.id === active) return;
    const row = rows.findIndex(({ id }) => id === active);
    if (row >= 0) setPlace({ anchor: { row, column: head.column }, head: { row, column: head.column } });
  }, [active, rows, head]);
  const go = useCallback(
    (to: Place, isExtending = false) => {
      setPlace((now) => ({ anchor: isExtending ? now.anchor : to, head: to }));
      const from = isExtending ? anchor.row : to.row;
      const [top, bottom] = [Math.min(from, to.row), Math.max(from, to.row)];
      const ids = rows.slice(top, bottom + 1).map(({ id }) => id);
      editor.select(to.row < from ? ids.reverse() : ids, rows[from]?.id ?? null);
    },
    [anchor, rows, editor],
  );
  const within = ({ row, column }: Place): Place => ({
    row: Math.min(row, Math.max(0, rows.length - 1)),
    column: Math.min(column, columns.length - 1),
  });
  return { head: within(head), range: rangeBetween(within(anchor), within(head)), go };
}
