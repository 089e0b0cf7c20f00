import type { Writable } from 'node:stream';
import type { Definition } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Language } from '../../schemas/text.ts';

/** A result as it is written: its sheets come one at a time, since a whole park's don't fit into one text. */
export interface WrittenResult {
  readonly period: string;
  readonly definitionHash: string;
  readonly definition: Definition;
  readonly language: Language;
  readonly size: number;
  readonly sheets: Iterable<ScoreSheet> | AsyncIterable<ScoreSheet>;
}

/** A result whose sheets are at hand. */
export interface ScoredResult extends WrittenResult {
  readonly sheets: Iterable<ScoreSheet>;
}

/** Writes a result, no faster than the stream takes it, and ends the stream; `onSheet` hears how many sheets are done. */
export type WriteResult = (result: WrittenResult, to: Writable, onSheet?: (done: number) => void) => Promise<void>;
