import type { Sentence } from './text.ts';

/** One RFC 6902 operation. A fix is a list of them, applied to the definition in order. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

/** Something wrong or doubtful in a definition: what, where (a JSON pointer), and what to do. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: Sentence;
  /** Where in the text at `path`, in UTF-16 units from its start: [from, to). */
  readonly span?: readonly [from: number, to: number];
  readonly fix?: { readonly label: Sentence; readonly patch: readonly PatchOperation[] };
}
