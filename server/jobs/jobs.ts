import type { Caller } from '../access/caller.ts';
import type { StoredJob } from '../storage/documents/jobs.ts';
import type { Stored } from '../storage/port.ts';
import type { Store } from '../storage/store.ts';

export type Job = Stored<StoredJob>;
export type JobProgress = NonNullable<StoredJob['progress']>;

/** Long work that survives its caller: started by actions, done in a thread. */
export interface Jobs {
  /** Stores it as queued, and answers at once. Its id is given to the thread as `id`. */
  start(park: string, type: StoredJob['type'], request: unknown, by: Caller): Promise<Job>;
  get(id: string): Promise<Job | undefined>;
  /** Undefined: there is no such job, or it has ended. */
  cancel(id: string): Promise<Job | undefined>;
  /** Undefined: there is no such job, or nothing cut it off. */
  resume(id: string): Promise<Job | undefined>;
  /** The job now, and whenever it changes, until it does not go on any more. */
  watch(id: string, signal: AbortSignal): AsyncIterable<Job>;
}

/** What a kind of job is given, in its own thread. */
export interface JobContext {
  readonly id: string;
  readonly park: string;
  readonly by: string;
  readonly request: unknown;
  readonly store: Store;
  readonly dataFolder: string;
  readonly signal: AbortSignal;
  now(): Date;
  newId(): string;
  /** Replaces the job's request, for what must be the same if it is resumed. Resolves once stored. */
  keep(request: unknown): Promise<void>;
  /** Told at most some times a second; cheap to call often. */
  progress(phase: string, done: number, of: number | null): void;
}

/** One kind of long work. `kinds.ts` lists them. */
export interface JobKind {
  readonly type: StoredJob['type'];
  /** Gives the job's result, throws JobRefusal for what its user can mend. Called again from the start when resumed. */
  run(context: JobContext): Promise<unknown>;
  /** Removes what an unfinished job has left behind, before it is told as cancelled or refused. */
  abandon?(left: AbandonedJob): Promise<void>;
}

export interface AbandonedJob {
  readonly id: string;
  readonly park: string;
  readonly request: unknown;
  readonly store: Store;
  readonly dataFolder: string;
}
