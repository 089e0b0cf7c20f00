import type { Id } from '../../../schemas/definition.ts';
import type { Editor, EditorState, Outcome } from '../../editor/editor-store.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import type { canvas } from '../../language/zh-CN/canvas.ts';
import { useView } from '../view-store.ts';

export type CommandId = keyof (typeof canvas)['commands'];
export type CommandGroup = keyof (typeof canvas)['groups'];

/** Something a person can do with a key, from the palette or from the menu. */
export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  /** `tree`: only while the canvas has the focus. `page`: anywhere but where one types. */
  readonly scope: 'tree' | 'page';
  /** The browser's own copy, cut and paste events do it: they may use the clipboard without asking. */
  readonly isNative?: true;
  readonly when?: (at: CommandContext) => boolean;
  readonly run: (at: CommandContext) => void;
}

export interface CommandContext {
  readonly editor: Editor;
  readonly state: EditorState;
  /** The node that the last step of the selection reached. */
  readonly active: Id | null;
}

export function contextOf(editor: Editor): CommandContext {
  const state = editor.store.getState();
  return { editor, state, active: state.selection.ids.at(-1) ?? null };
}

export function isAvailable(command: Command, at: CommandContext): boolean {
  return command.when?.(at) ?? true;
}

export const ui = () => useView.getState();

/** Tells why an edit was not done. Gives whether it was. */
export function told({ changed, refused }: Outcome): boolean {
  if (refused) ui().refuse(refused);
  return changed;
}

/** Selects a node and brings it into view. */
export function goTo({ editor }: CommandContext, id: Id | null): void {
  if (id === null) return;
  editor.select([id]);
  ui().view?.reveal(id);
}

/** The topmost of what is new. */
export function selectCreated({ editor }: CommandContext, created: readonly Id[]): void {
  const { byId } = nodeIndexOf(editor.store.getState().definition);
  const isNew = new Set(created);
  const tops = created.filter((id) => !isNew.has(byId.get(id)?.parent ?? ''));
  editor.select(tops);
  const [first] = tops;
  if (first !== undefined) ui().view?.reveal(first);
}

export const canEdit = ({ state }: CommandContext) => !state.readOnly;
export const hasActive = ({ active }: CommandContext) => active !== null;
export const canEditActive = (at: CommandContext) => canEdit(at) && hasActive(at);
