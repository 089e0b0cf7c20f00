import { type Id, isGroup } from '../../../schemas/definition.ts';
import { clipOf } from '../../editor/clipboard/clip-of.ts';
import { clipText, parseClip } from '../../editor/clipboard/parse-clip.ts';
import { nodeIndexOf } from '../../editor/tree/node-index.ts';
import { type CommandContext, goTo, selectCreated, told, ui } from './command.ts';
import { nextAfterRemoval } from './next-after-removal.ts';

/** The selection as text that every canvas understands. */
export function copiedText({ state }: CommandContext): string {
  return clipText(clipOf(state.definition, state.selection.ids));
}

export function removeCut(at: CommandContext): void {
  const { ids } = at.state.selection;
  const next = nextAfterRemoval(at.state.definition, ids);
  if (told(at.editor.dispatch({ type: 'removeNodes', nodes: ids }))) goTo(at, next);
}

/** Into the active group, behind the active indicator. */
export function pasteText(at: CommandContext, text: string): void {
  const clip = parseClip(text);
  if (!clip) {
    ui().refuse('notAClip');
    return;
  }
  const { parent, index } = pastePlace(at);
  const outcome = at.editor.dispatch({
    type: 'pasteNodes',
    clip,
    parent,
    ...(index === undefined ? {} : { index }),
  });
  if (told(outcome)) selectCreated(at, outcome.created);
}

function pastePlace({ state, active }: CommandContext): { readonly parent: Id; readonly index?: number } {
  const { byId } = nodeIndexOf(state.definition);
  const placed = active === null ? undefined : byId.get(active);
  if (!placed || placed.parent === null || isGroup(placed.node))
    return { parent: placed?.node.id ?? state.focus ?? state.definition.tree.id };
  return { parent: placed.parent, index: placed.index + 1 };
}

// From the menu and the palette, where there is no copy or paste event.

export function copySelection(at: CommandContext): void {
  const { length } = at.state.selection.ids;
  void navigator.clipboard.writeText(copiedText(at)).then(
    () => ui().tell('copied', length),
    () => ui().refuse('clipboardClosed'),
  );
}

export function cutSelection(at: CommandContext): void {
  void navigator.clipboard.writeText(copiedText(at)).then(
    () => removeCut(at),
    () => ui().refuse('clipboardClosed'),
  );
}

export function pasteFromClipboard(at: CommandContext): void {
  void navigator.clipboard.readText().then(
    (text) => pasteText(at, text),
    () => ui().refuse('clipboardClosed'),
  );
}
