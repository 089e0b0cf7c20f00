import { useEffect } from 'react';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { type CommandId, contextOf } from '../commands/command.ts';
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
      if (event.defaultPrevented || isTyping(event.target)) return;
      const at = contextOf(editor);
      const command = commandFor(event, 'page', at);
      if (!command || (isInDialog(event.target) && !(inSections.has(command.id) && isInSections(event.target)))) return;
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

/** In the sections the same draft is edited: what was deleted there comes back there. */
const inSections: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'save']);

function isInSections(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.ant-drawer .section') !== null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}
