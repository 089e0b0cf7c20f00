import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { useView } from '../canvas/view-store.ts';
import type { Cell } from '../editor/edit.ts';
import type { Outcome } from '../editor/editor-store.ts';
import { useEditorActions } from '../editor/use-editor.tsx';
import { useColumnTitle } from './use-column-title.ts';
import type { BlockFault, BlockReading } from './write-block.ts';

const mostShown = 5;
const noParts = { text: '', words: '', rows: '', columns: '', left: '' };
const validId = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Writes cells as one step, or says which can't be written and why. */
export function useWriting() {
  const { t } = useTranslation('grid');
  const { text } = useLanguage();
  const titleOf = useColumnTitle();
  const editor = useEditorActions();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const said = ({ why, parts, row, column }: BlockFault): string => {
    const reason = t(`faults.${why}`, { ...noParts, ...parts });
    if (!row || !column) return reason;
    const place = t('place', { row: text(row.node.name) || row.id, column: titleOf(column) });
    return `${place}${t('colon')}${reason}`;
  };
  const refuse = (faults: readonly BlockFault[]) => {
    const more = faults.length > mostShown ? [t('refusedMore', { count: faults.length - mostShown })] : [];
    setRefused([...faults.slice(0, mostShown).map(said), ...more]);
  };
  const done = ({ refused: why }: Outcome): boolean => {
    setRefused(why ? [text(why)] : []);
    return why === null;
  };
  const write = (cells: readonly Cell[]): boolean => {
    if (editor.store.getState().readOnly) return false;
    if (cells.length > 0) return done(editor.dispatch({ type: 'setCells', cells }));
    setRefused([]);
    return true;
  };
  return {
    refused,
    dismiss: () => setRefused([]),
    refuse,
    write,
    writeBlock: (block: BlockReading): boolean => {
      if (!block.faults) return write(block.cells);
      refuse(block.faults);
      return false;
    },
    renameId: (from: string, to: string, fault: BlockFault): boolean => {
      if (from === to) return true;
      if (validId.test(to)) return done(editor.dispatch({ type: 'renameId', of: 'node', from, to }));
      refuse([{ ...fault, why: 'idForm' }]);
      return false;
    },
    tell: (count: number) => useView.getState().tell({ 'zh-CN': t('pasted', { count }), en: t('pasted', { count }) }),
  };
}

export type Writing = ReturnType<typeof useWriting>;
