import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { History } from '../history/history.ts';

/** The draft as the server has it. */
export interface ServerDraft {
  readonly definition: Definition;
  readonly revision: number;
  readonly savedAt: string;
  /** Who saved it, as people say it. */
  readonly by: string | null;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  /** Somebody else saved meanwhile. */
  | { readonly kind: 'conflict'; readonly current: ServerDraft }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly reason: Sentence }
  | { readonly kind: 'signedOut' };

/** The rule set's draft on the server. `save` never rejects: what went wrong is an answer. */
export interface DraftPort {
  load(): Promise<ServerDraft>;
  save(definition: Definition, revision: number): Promise<SaveAnswer>;
}

/** What survives a crash of the browser: all that the server has not acknowledged, and the steps that led there. */
export interface Kept {
  readonly form: 1;
  /** The server's draft that the work began from. */
  readonly base: Definition;
  readonly revision: number;
  readonly definition: Definition;
  readonly history: History;
  readonly at: string;
}

/** Places in the browser that outlive the page. */
export interface KeepPort {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<Kept | undefined>;
  set(key: string, kept: Kept): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The pages of this browser that have a draft open now. */
export interface Pages {
  /** Names this one. */
  readonly own: string;
  others(): Promise<ReadonlySet<string>>;
  /** From now on this one is gone. */
  close(): void;
}
