import type { MessagePort } from 'node:worker_threads';
import type { FaultKind } from './driver.ts';

/** A line of a collection's table. Its body may be UTF-8 already. */
export type Line = readonly [park: string, id: string, revision: number, keys: string, body: string | Uint8Array];

/** What the writing thread is asked for; each is done wholly or not at all. */
export type Write =
  | {
      readonly kind: 'insert';
      readonly collection: string;
      readonly lines: readonly Line[];
      /** Others follow at once, with which it may be committed. */
      readonly more: boolean;
    }
  /** The line's revision is the one that is replaced. */
  | { readonly kind: 'replace'; readonly collection: string; readonly line: Line }
  | {
      readonly kind: 'remove';
      readonly collection: string;
      readonly park: string;
      readonly id: string;
      /** Null: any. */
      readonly revision: number | null;
    }
  /** Every line of every park. */
  | { readonly kind: 'clear'; readonly collection: string }
  /** Some hundreds of a batch's documents: asked for again until none is left. */
  | { readonly kind: 'discard'; readonly collection: string; readonly park: string; readonly batch: string };

/** How a write ended: how many lines it changed, or why none. */
export type Outcome = { readonly changes: number } | { readonly fault: WriteFault };

interface WriteFault {
  readonly kind: FaultKind;
  readonly message: string;
}

export interface Ask {
  readonly ticket: number;
  readonly write: Write;
  /** Takes turns, so that what is small need not wait for all of it. */
  readonly large: boolean;
}

export interface Answer {
  readonly ticket: number;
  readonly outcome: Outcome;
}

/** Told to the thread itself: whoever has the port's other end writes through it. */
export interface Connect {
  readonly port: MessagePort;
}
