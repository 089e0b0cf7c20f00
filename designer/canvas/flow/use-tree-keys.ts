import { useMemo, useRef } from 'react';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { copiedText, pasteText, removeCut } from '../commands/clipboard.ts';
import { canEdit, contextOf, ui } from '../commands/command.ts';
import { isTyping } from '../commands/keys.ts';
import { commandFor } from '../commands/run-key.ts';

/** The keys of the canvas, and the browser's copy, cut and paste. After Escape, Tab leaves it. */
export function useTreeKeys() {
  const editor = useEditorActions();
  const isLeaving = useRef(false);
  return useMemo(
    () => ({
      onKeyDown: (event: React.KeyboardEvent) => {
        if (isTyping(event.target)) return;
        const isTab = event.key === 'Tab';
        const wasLeaving = isLeaving.current;
        isLeaving.current = event.key === 'Escape' || (wasLeaving && event.key === 'Shift');
        if (isTab && wasLeaving) return;
        const at = contextOf(editor);
        const command = commandFor(event.nativeEvent, 'tree', at);
        if (!command) return;
        event.preventDefault();
        event.stopPropagation();
        command.run(at);
      },
      onCopy: (event: React.ClipboardEvent) => {
        const at = contextOf(editor);
        if (isTyping(event.target) || at.active === null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', copiedText(at));
        ui().tell('copied', at.state.selection.ids.length);
      },
      onCut: (event: React.ClipboardEvent) => {
        const at = contextOf(editor);
        if (isTyping(event.target) || at.active === null || !canEdit(at)) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', copiedText(at));
        removeCut(at);
      },
      onPaste: (event: React.ClipboardEvent) => {
        const at = contextOf(editor);
        if (isTyping(event.target) || !canEdit(at)) return;
        event.preventDefault();
        pasteText(at, event.clipboardData.getData('text/plain'));
      },
    }),
    [editor],
  );
}
