import type { StoredJob } from '../storage/documents/jobs.ts';
import type { SharedStore } from '../storage/store.ts';
import type { JobProgress } from './jobs.ts';

/** What a job's thread is started with. */
export interface JobThreadData {
  readonly id: string;
  readonly park: string;
  readonly type: StoredJob['type'];
  readonly by: string;
  readonly request: unknown;
  readonly dataFolder: string;
  /** Of this thread's own; a port in it is moved to the thread. */
  readonly store: SharedStore;
}

/** How the work in a thread ended, as far as the thread itself can tell. */
export type Ending =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly problem: NonNullable<StoredJob['problem']> }
  | { readonly kind: 'crashed'; readonly problem: NonNullable<StoredJob['problem']>; readonly error: string }
  /** It was told to stop, or could not reach the store: it may go on later. */
  | { readonly kind: 'stopped' };

export type FromThread =
  | Ending
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'keep'; readonly request: unknown };

export type ToThread = { readonly kind: 'stop' } | { readonly kind: 'kept' };
