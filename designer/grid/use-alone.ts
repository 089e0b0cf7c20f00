import { type RefObject, useEffect, useRef } from 'react';
import { useLanguage } from '../app/languages.ts';
import { useView } from '../canvas/view-store.ts';
import type { GridRow } from './grid-rows.ts';
import type { Draft } from './use-draft.ts';
import type { GridPlace } from './use-place.ts';

interface Circumstances {
  readonly isAlone: boolean;
  readonly rows: readonly GridRow[];
  readonly go: GridPlace['go'];
  readonly draft: Draft;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Without a canvas beside it, the grid takes the focus back from menus, and the names that are to be written. */
export function useAlone({ isAlone, rows, go, draft, field }: Circumstances): void {
  const { text } = useLanguage();
  const isCovered = useView((view) => view.menu !== null || view.palette || view.keySheet);
  const wasCovered = useRef(isCovered);
  useEffect(() => {
    if (isAlone && wasCovered.current && !isCovered) field.current?.focus({ preventScroll: true });
    wasCovered.current = isCovered;
  }, [isAlone, isCovered, field]);
  const renaming = useView((view) => view.renaming);
  useEffect(() => {
    if (!isAlone || renaming === null) return;
    const row = rows.findIndex(({ id }) => id === renaming);
    const node = rows[row]?.node;
    if (!node) return;
    useView.getState().set({ renaming: null });
    go({ row, column: 0 });
    field.current?.focus({ preventScroll: true });
    draft.open(text(node.name));
  }, [isAlone, renaming, rows, go, draft, field, text]);
}
