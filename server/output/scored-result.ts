import type { Definition } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Language } from '../../schemas/text.ts';

/** A result as it is written: its sheets come one at a time, since a whole park's don't fit into one text. */
export interface ScoredResult {
  readonly period: string;
  readonly definitionHash: string;
  readonly definition: Definition;
  readonly language: Language;
  readonly size: number;
  readonly sheets: Iterable<ScoreSheet>;
}

/** Writes a result to a path; `onSheet` hears how many sheets are done. */
export type WriteResult = (result: ScoredResult, path: string, onSheet: (done: number) => void) => Promise<void>;
