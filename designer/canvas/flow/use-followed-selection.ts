import { useEffect } from 'react';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { contextOf } from '../commands/command.ts';
import { jumpTo } from '../commands/find-commands.ts';
import { useView } from '../view-store.ts';
import type { Scene } from './use-scene.ts';

/** What is selected elsewhere (in the grid, in the list of problems) is shown here too. */
export function useFollowedSelection(scene: () => Scene | null): void {
  const editor = useEditorActions();
  const active = useEditor(({ selection }) => selection.ids.at(-1) ?? null);
  useEffect(() => {
    if (active === null) return;
    const isShown = scene()?.layout.cards.has(active);
    if (isShown) useView.getState().view?.reveal(active);
    else if (editor.store.getState().selection.ids.length === 1) jumpTo(contextOf(editor), active);
  }, [active, editor, scene]);
}
