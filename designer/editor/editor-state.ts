import type { ConflictView } from '../../rules/merge/conflict.ts';
import type { Definition, Id } from '../../schemas/definition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import type { History } from './history/history.ts';
import type { OpenGesture } from './history/timeline.ts';

/** What the person sees of saving. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly since: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly reason: Sentence; readonly signedOut: boolean };

/** Shared by the canvas and the grid. */
interface Selection {
  readonly ids: readonly Id[];
  /** Where a range begins. */
  readonly anchor: Id | null;
}

/** What the draft is compared with: a version, a template, a point of the history. */
export interface Baseline {
  readonly label: Sentence;
  readonly definition: Definition;
}

export interface Restored {
  /** When it was kept. */
  readonly at: string;
  /** How many steps can be undone. */
  readonly steps: number;
  /** Other unsaved work, of other pages, that a next visit will bring back. */
  readonly others: number;
}

/** A module's root by each node that belongs to it. */
export type LockedNodes = ReadonlyMap<Id, Id>;

export interface EditorState {
  readonly definition: Definition;
  /** Goes up with each change of the definition, the layout's included. */
  readonly revision: number;
  readonly readOnly: boolean;
  /** Nodes that stay as a release of a template has them, by their module's root. */
  readonly locked: LockedNodes;
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
  /** Work of an earlier visit that had not reached the server, with which this one began. */
  readonly restored: Restored | null;
  /** Steps could not be kept in this browser: until they are saved, a crash would lose them. */
  readonly keepFailed: boolean;
}
