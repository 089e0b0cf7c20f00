import { useRef } from 'react';
import { contextOf } from '../canvas/commands/command.ts';
import { isComposing, isPressed } from '../canvas/commands/keys.ts';
import { commandFor } from '../canvas/commands/run-key.ts';
import { useView } from '../canvas/view-store.ts';
import { useEditorActions } from '../editor/use-editor.tsx';
import { moveOf, tabbed } from './grid-keys.ts';
import { moved, type Place } from './range.ts';
import type { Draft } from './use-draft.ts';
import type { GridActions } from './use-grid-actions.ts';

interface Circumstances {
  readonly draft: Draft;
  readonly actions: GridActions;
  readonly head: Place;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly go: (to: Place, isExtending?: boolean) => void;
  readonly widen: (by: number) => void;
  readonly menuPlace: () => { readonly x: number; readonly y: number };
}

type Press = React.KeyboardEvent<HTMLInputElement>;

/** The keys of a spreadsheet. After Escape, Tab leaves the grid. */
export function useGridKeys(at: Circumstances): (event: Press) => void {
  const editor = useEditorActions();
  const isLeaving = useRef(false);
  const { draft, actions, head, size, go } = at;

  const whileEditing = (event: Press): boolean => {
    const { key, shiftKey } = event;
    const isArrow = key.startsWith('Arrow');
    if (key === 'Escape') draft.close();
    else if (key === 'Enter' || key === 'Tab' || (isArrow && draft.mode === 'typed')) {
      if (!actions.commit(draft.text)) return true;
      draft.close();
      const down = shiftKey ? -1 : 1;
      if (key === 'Enter') go(moved(head, down, 0, size));
      else if (key === 'Tab') go(tabbed(head, down, size));
      else go(moveOf(event.nativeEvent, head, size)?.to ?? head);
    } else return false;
    return true;
  };

  const own = (event: Press): boolean => {
    const press = event.nativeEvent;
    if (isPressed('F2', press) || isPressed('Enter', press)) draft.open(actions.text());
    else if (isPressed('Delete', press) || isPressed('Backspace', press)) actions.clear();
    else if (isPressed('Mod+D', press)) actions.fill();
    else if (isPressed('Mod+A', press)) {
      go({ row: 0, column: 0 });
      go({ row: size.rows - 1, column: size.columns - 1 }, true);
    } else if (isPressed('Alt+Shift+ArrowRight', press)) actions.fold(true);
    else if (isPressed('Alt+Shift+ArrowLeft', press)) actions.fold(false);
    else if (isPressed('Mod+Alt+ArrowRight', press)) at.widen(16);
    else if (isPressed('Mod+Alt+ArrowLeft', press)) at.widen(-16);
    else if (isPressed('Shift+F10', press) || isPressed('ContextMenu', press))
      useView.getState().set({ menu: at.menuPlace() });
    else return false;
    return true;
  };

  const shared = (event: Press): boolean => {
    const context = contextOf(editor);
    const press = event.nativeEvent;
    // Signs and letters are typed here; what has a modifier or is a function key acts as on the whole page.
    const isTyped = press.key.length === 1 && !press.ctrlKey && !press.metaKey;
    const command =
      (isTyped ? undefined : commandFor(press, 'page', context)) ??
      (press.altKey && press.key.startsWith('Arrow') ? commandFor(press, 'tree', context) : undefined);
    command?.run(context);
    return command !== undefined;
  };

  return (event) => {
    if (isComposing(event.nativeEvent)) return;
    const wasLeaving = isLeaving.current;
    isLeaving.current = !draft.isEditing && (event.key === 'Escape' || (wasLeaving && event.key === 'Shift'));
    if (event.key === 'Tab' && wasLeaving) return;
    if (draft.isEditing) {
      if (whileEditing(event)) event.preventDefault();
      event.stopPropagation();
      return;
    }
    const move = moveOf(event.nativeEvent, head, size);
    if (move) go(move.to, move.isExtending);
    if (move || own(event) || shared(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
