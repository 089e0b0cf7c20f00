import type { Difference } from '../../../rules/second-opinion/differences.ts';

/** What a re-check of a stored run found. */
export interface RunVerification {
  readonly agrees: boolean;
  /** The records as of the run's change still have its snapshot hash. */
  readonly snapshot: { readonly stored: string; readonly found: string };
  /** The stored sheets still have the run's result hash. */
  readonly result: { readonly stored: string; readonly found: string };
  /** The second opinion on every enterprise, compared with the stored sheets. */
  readonly enterprises: number;
  readonly valuesCompared: number;
  /** False: there are too many to fill a quota a second time; who is selected was compared with the column engine's own. */
  readonly quotasByRules: boolean;
  readonly differenceCount: number;
  readonly enterprisesThatDiffer: number;
  /** The first of them. `columns`: as stored; `rules`: the second opinion. */
  readonly differences: readonly Difference[];
}
