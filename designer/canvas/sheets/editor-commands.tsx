import { useEffect } from 'react';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { contextOf } from '../commands/command.ts';
import { isTyping } from '../commands/keys.ts';
import { commandFor } from '../commands/run-key.ts';
import { KeySheet } from './key-sheet.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';

/** The keys that work on the whole page, the palette, the sheet of keys and what is told. */
export function EditorCommands() {
  const editor = useEditorActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
      const at = contextOf(editor);
      const command = commandFor(event, 'page', at);
      if (!command) return;
      event.preventDefault();
      command.run(at);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
  return (
    <>
      <Notices />
      <Palette />
      <KeySheet />
    </>
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}
