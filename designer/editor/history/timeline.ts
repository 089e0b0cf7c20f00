import { produce } from 'immer';
import { isObject } from '../../../rules/document/loose.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { Edit } from '../edit.ts';
import { applyEdit, isLayout, labelOf } from '../edits/index.ts';
import { applyPatches } from './apply.ts';
import { changesBetween } from './changes.ts';
import { bounded, type History } from './history.ts';

/** A gesture that may go on: its step is made anew from where it began. */
export interface OpenGesture {
  readonly gesture: string;
  readonly before: Definition;
  /** The history as it was then. */
  readonly history: History;
}

export interface Timeline {
  readonly definition: Definition;
  readonly history: History;
  readonly open: OpenGesture | null;
}

interface Circumstances {
  readonly gesture: string | null;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Does an edit. One that changes nothing makes no step. */
export function dispatched(
  timeline: Timeline,
  edit: Edit,
  { gesture, now, newId }: Circumstances,
): { readonly next: Timeline; readonly refused: Sentence | null } {
  const { definition, history, open } = timeline;
  let refused: Sentence | null = null;
  const after = produce(definition, (draft: unknown) => {
    if (isObject(draft)) refused = applyEdit(draft, edit) ?? null;
  });
  if (refused !== null) return { next: timeline, refused };
  if (isLayout(edit)) return { next: { ...timeline, definition: after }, refused };
  const goesOn = open !== null && open.gesture === gesture;
  const before = goesOn ? open.before : definition;
  const patches = changesBetween(before, after);
  if (patches.length === 0 && !goesOn) return { next: timeline, refused };
  const past = goesOn ? open.history : history;
  const nextOpen = gesture === null ? null : { gesture, before, history: past };
  if (patches.length === 0) return { next: { definition: before, history: past, open: nextOpen }, refused };
  const entry = {
    id: newId(),
    label: labelOf(before, edit),
    patches,
    inverse: changesBetween(after, before),
    at: now(),
  };
  const entries = [...past.entries.slice(0, past.at), entry];
  return { next: { definition: after, history: bounded({ entries, at: entries.length }), open: nextOpen }, refused };
}

/** To the state after the first `steps` steps; outside of what is kept, to its nearest end. */
export function goneTo<Of extends Timeline>(timeline: Of, steps: number): Timeline {
  const { entries, at } = timeline.history;
  const target = Math.min(Math.max(0, steps), entries.length);
  if (target === at) return timeline;
  const way =
    target < at
      ? entries
          .slice(target, at)
          .reverse()
          .map(({ inverse }) => inverse)
      : entries.slice(at, target).map(({ patches }) => patches);
  const definition = way.reduce((document, patches) => applyPatches(document, patches), timeline.definition);
  return { definition, history: { entries, at: target }, open: null };
}
