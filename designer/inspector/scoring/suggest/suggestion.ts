import type { Scoring } from '../../../../schemas/definition.ts';

/** A way to cut by the park's own values: offered, never applied unasked. */
export interface Suggestion {
  readonly id: 'equalShares' | 'sameBands' | 'topFull' | 'bottomZero' | 'fromTo';
  /** Bands, or the percent of the enterprises. */
  readonly number: number;
  readonly scoring: Scoring;
}
