import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Definition, Id } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { Edit } from './edit.ts';
import type { History } from './history/history.ts';
import { noHistory } from './history/history.ts';
import { dispatched, goneTo, type OpenGesture } from './history/timeline.ts';
import type { Choices, ConflictView } from './merge/conflict.ts';
import { collapsedIn, nodeIndexOf } from './tree/node-index.ts';

/** What the person sees of saving. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly since: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly reason: Sentence; readonly signedOut: boolean };

/** Shared by the canvas and the grid. */
export interface Selection {
  readonly ids: readonly Id[];
  /** Where a range begins. */
  readonly anchor: Id | null;
}

/** What the draft is compared with: a version, a template, a point of the history. */
export interface Baseline {
  readonly label: Sentence;
  readonly definition: Definition;
}

export interface EditorState {
  readonly definition: Definition;
  /** Goes up with each change of the definition, the layout's included. */
  readonly revision: number;
  readonly readOnly: boolean;
  readonly selection: Selection;
  /** The branch that is shown alone. */
  readonly focus: Id | null;
  readonly collapsed: ReadonlySet<Id>;
  readonly history: History;
  /** The gesture whose edits still become one step. */
  readonly open: OpenGesture | null;
  readonly save: SaveState;
  readonly problems: readonly Problem[];
  readonly baseline: Baseline | null;
  readonly conflict: ConflictView | null;
}

/** What became of an edit. */
export interface Outcome {
  readonly changed: boolean;
  /** Why it was not done, where it can't be. */
  readonly refused: Sentence | null;
  /** Nodes that are new since the edit. */
  readonly created: readonly Id[];
}

export interface DispatchOptions {
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
  /** Merges over the other's draft, as one step that can be undone. */
  resolve(choices: Choices): void;
  /** Writes what is not saved and listens no more. */
  close(): Promise<void>;
}

export interface EditorOptions {
  readonly definition: Definition;
  readonly readOnly?: boolean;
  readonly now?: () => string;
  readonly newId?: () => string;
}

export function createEditor(options: EditorOptions): Editor {
  const { definition, readOnly = false, now = timestamp, newId = randomId } = options;
  const store = createStore<EditorState>(() => ({
    definition,
    revision: 0,
    readOnly,
    selection: { ids: [], anchor: null },
    focus: null,
    collapsed: collapsedIn(definition),
    history: noHistory,
    open: null,
    save: { kind: 'saved', at: null },
    problems: [],
    baseline: null,
    conflict: null,
  }));
  const moveTo = (next: {
    readonly definition: Definition;
    readonly history: History;
    readonly open: OpenGesture | null;
  }) =>
    store.setState(({ revision, selection, focus }) => {
      const { byId } = nodeIndexOf(next.definition);
      const ids = selection.ids.filter((id) => byId.has(id));
      return {
        ...next,
        revision: revision + 1,
        collapsed: collapsedIn(next.definition),
        focus: focus !== null && byId.has(focus) ? focus : null,
        selection:
          ids.length === selection.ids.length
            ? selection
            : { ids, anchor: selection.anchor !== null && byId.has(selection.anchor) ? selection.anchor : null },
      };
    });
  const goTo = (steps: number) => {
    const state = store.getState();
    const next = goneTo(state, steps);
    if (next !== state) moveTo(next);
  };
  return {
    store,
    dispatch: (edit, { gesture } = {}) => {
      const state = store.getState();
      const { next, refused } = dispatched(state, edit, { gesture: gesture ?? null, now, newId });
      if (next.definition === state.definition) {
        if (next.history !== state.history) moveTo(next);
        return { changed: false, refused, created: [] };
      }
      moveTo(next);
      const before = nodeIndexOf(state.definition).byId;
      const created = [...nodeIndexOf(next.definition).byId.keys()].filter((id) => !before.has(id));
      return { changed: true, refused: null, created };
    },
    undo: () => goTo(store.getState().history.at - 1),
    redo: () => goTo(store.getState().history.at + 1),
    goTo,
    select: (ids, anchor = ids[0] ?? null) => store.setState({ selection: { ids, anchor } }),
    focusOn: (focus) => store.setState({ focus }),
    setProblems: (problems) => store.setState({ problems }),
    setBaseline: (baseline) => store.setState({ baseline }),
    saveNow: async () => {},
    resolve: () => {},
    close: async () => {},
  };
}

function timestamp(): string {
  return new Date().toISOString();
}

function randomId(): string {
  return crypto.randomUUID();
}
