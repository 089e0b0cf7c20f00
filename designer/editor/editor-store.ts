import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Choices } from '../../rules/merge/conflict.ts';
import { merged, undecided } from '../../rules/merge/merged.ts';
import type { Definition, Id } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { Edit } from './edit.ts';
import type { Baseline, EditorState, LockedNodes, Restored } from './editor-state.ts';
import { isLayout } from './edits/index.ts';
import { sentence } from './edits/words.ts';
import { type History, noHistory } from './history/history.ts';
import { dispatched, goneTo, type Timeline } from './history/timeline.ts';
import { keepsModules } from './keeps-modules.ts';
import { randomId } from './random-id.ts';
import { type Acknowledged, Autosave } from './saving/autosave.ts';
import { Keeper } from './saving/keeper.ts';
import type { DraftPort, KeepPort, Kept, Pages, ServerDraft } from './saving/ports.ts';
import type { Signals } from './saving/signals.ts';
import { collapsedIn, nodeIndexOf } from './tree/node-index.ts';

export type * from './editor-state.ts';

/** What became of an edit. */
export interface Outcome {
  readonly changed: boolean;
  /** Why it was not done, where it can't be. */
  readonly refused: Sentence | null;
  /** Nodes that are new since the edit. */
  readonly created: readonly Id[];
}

interface DispatchOptions {
  /** Names a drag or a slider's move: its edits become one step, from the first value to the last. */
  readonly gesture?: string;
}

export interface Editor {
  readonly store: StoreApi<EditorState>;
  dispatch(edit: Edit, options?: DispatchOptions): Outcome;
  undo(): void;
  redo(): void;
  /** To the state after the first `steps` steps that are kept. */
  goTo(steps: number): void;
  select(ids: readonly Id[], anchor?: Id | null): void;
  focusOn(id: Id | null): void;
  setProblems(problems: readonly Problem[]): void;
  setBaseline(baseline: Baseline | null): void;
  /** Saves at once. */
  saveNow(): Promise<void>;
  /** Merges over the other's draft, as one step that can be undone. False where something is still to be chosen. */
  resolve(choices: Choices): boolean;
  /** Writes what is not saved and listens no more. */
  close(): Promise<void>;
}

export interface EditorOptions {
  readonly definition: Definition;
  /** A version, or a person who may only look. */
  readonly readOnly?: boolean;
  readonly locked?: LockedNodes;
  readonly history?: History;
  readonly restored?: Restored;
  readonly now?: () => string;
  readonly newId?: () => string;
  /** Left out: nothing is saved or kept. */
  readonly saving?: Saving;
}

interface Saving {
  readonly draft: DraftPort;
  readonly keep: KeepPort;
  readonly key: string;
  readonly pages: Pages;
  readonly signals: Signals;
  /** What the server has, as far as is known. */
  readonly base: Acknowledged;
  /** What it has meanwhile from somebody else. */
  readonly theirs?: ServerDraft;
}

export function createEditor(options: EditorOptions): Editor {
  const { definition, now = timestamp, newId = randomId } = options;
  const store = createStore<EditorState>(() => initialState(options));
  const saver = options.saving && saverOf(store, options.saving, now);

  const moveTo = (next: Timeline) => {
    const was = store.getState().definition;
    store.setState((state) => movedTo(state, next));
    saver?.noted(next.definition !== was);
  };
  const dispatch: Editor['dispatch'] = (edit, { gesture = null } = {}) => {
    const state = store.getState();
    if (state.readOnly && !isLayout(edit)) return { ...nothing, refused: sentence('refused.readOnly') };
    const { next, refused } = dispatched(state, edit, { gesture, now, newId });
    if (!keepsModules(state, next.definition)) return { ...nothing, refused: sentence('refused.module') };
    const changed = next.definition !== state.definition;
    if (changed || next.history !== state.history) moveTo(next);
    return changed
      ? { changed, refused, created: newNodes(state.definition, next.definition) }
      : { ...nothing, refused };
  };
  const goTo = (steps: number) => {
    const state = store.getState();
    const next = goneTo(state, steps);
    if (next.history !== state.history && keepsModules(state, next.definition)) moveTo(next);
  };

  if (saver && options.saving?.theirs) saver.autosave.showConflict(options.saving.theirs);
  else if (saver && definition !== options.saving?.base.definition) saver.autosave.noted();

  return {
    store,
    dispatch,
    undo: () => goTo(store.getState().history.at - 1),
    redo: () => goTo(store.getState().history.at + 1),
    goTo,
    select: (ids, anchor = ids[0] ?? null) => store.setState({ selection: { ids, anchor } }),
    focusOn: (focus) => store.setState({ focus }),
    setProblems: (problems) => store.setState({ problems }),
    setBaseline: (baseline) => store.setState({ baseline }),
    saveNow: async () => saver?.autosave.save(),
    resolve: (choices) => {
      const { conflict, definition: mine } = store.getState();
      if (!conflict || !saver || undecided(conflict.items, choices).length > 0) return false;
      const { base, theirs, by, revision } = conflict;
      saver.autosave.rebased({ definition: theirs, revision });
      const label = by === null ? sentence('merge.done') : sentence('merge.doneWith', { by });
      dispatch({ type: 'replaceDefinition', definition: merged({ base, mine, theirs }, choices), label });
      saver.noted(true);
      return true;
    },
    close: async () => saver?.close(),
  };
}

const nothing: Outcome = { changed: false, refused: null, created: [] };

const noLocks: LockedNodes = new Map();

function initialState({
  definition,
  readOnly = false,
  locked = noLocks,
  history = noHistory,
  restored = null,
}: Initial): EditorState {
  return {
    definition,
    revision: 0,
    readOnly,
    locked,
    selection: { ids: [], anchor: null },
    focus: null,
    collapsed: collapsedIn(definition),
    history,
    open: null,
    save: { kind: 'saved', at: null },
    problems: [],
    baseline: null,
    conflict: null,
    restored,
    keepFailed: false,
  };
}

type Initial = Pick<EditorOptions, 'definition' | 'readOnly' | 'locked' | 'history'> & {
  readonly restored?: Restored | null;
};

/** What is selected, or shown alone, may be gone. */
function movedTo(
  { revision, selection, focus, collapsed, definition }: EditorState,
  next: Timeline,
): Partial<EditorState> {
  const { byId } = nodeIndexOf(next.definition);
  const there = (id: Id | null) => (id !== null && byId.has(id) ? id : null);
  const ids = selection.ids.filter((id) => byId.has(id));
  return {
    definition: next.definition,
    history: next.history,
    open: next.open,
    revision: revision + 1,
    collapsed: next.definition.layout === definition.layout ? collapsed : collapsedIn(next.definition),
    focus: there(focus),
    selection: ids.length === selection.ids.length ? selection : { ids, anchor: there(selection.anchor) },
  };
}

function newNodes(before: Definition, after: Definition): readonly Id[] {
  const known = nodeIndexOf(before).byId;
  return [...nodeIndexOf(after).byId.keys()].filter((id) => !known.has(id));
}

/** Saving to the server, and keeping until the server has it. */
function saverOf(store: StoreApi<EditorState>, { draft, keep, key, pages, signals, base }: Saving, now: () => string) {
  const autosave = new Autosave({ store, draft, signals, now, base });
  const present = (): Kept => {
    const { definition, history } = store.getState();
    return {
      form: 1,
      base: autosave.base.definition,
      revision: autosave.base.revision,
      definition,
      history,
      at: now(),
    };
  };
  const told = (keepFailed: boolean) => {
    if (store.getState().keepFailed !== keepFailed) store.setState({ keepFailed });
  };
  const keeper = new Keeper(keep, key, signals, present, told);
  // What the server has is kept as such, so that the next visit does not take it for new.
  const listenNoMore = store.subscribe(({ save }, before) => {
    if (save !== before.save && save.kind === 'saved') keeper.noted();
  });
  return {
    autosave,
    noted: (isChanged: boolean) => {
      keeper.noted();
      if (isChanged) autosave.noted();
    },
    close: async () => {
      await keeper.close();
      await autosave.save();
      await keeper.write();
      listenNoMore();
      autosave.close();
      await keeper.close();
      pages.close();
    },
  };
}

function timestamp(): string {
  return new Date().toISOString();
}
