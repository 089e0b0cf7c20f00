import type { AggregateName, Id, Scoring } from '../../../schemas/definition.ts';
import type { ListWindow } from '../lists/list-request.ts';

/** A number on either side; before is null where there is no baseline. */
export interface BeforeAfter<Value> {
  readonly before: Value | null;
  readonly after: Value;
}

/** Counts of totals in bins of one width: bin i is [start + i × width, start + (i + 1) × width), the last one closed. */
export interface TotalsHistogram {
  readonly start: number;
  readonly width: number;
  readonly counts: BeforeAfter<Uint32Array>;
}

export interface Quantiles {
  /** How many are ranked. */
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  readonly mean: number;
}

/**
 * How many stand where on either side. The last place of each side is "none": no grade, or no stage.
 * `counts[before * after.length + after]`; without a baseline `before` is as `after`.
 */
export interface Flow {
  readonly before: readonly (Id | null)[];
  readonly after: readonly (Id | null)[];
  readonly counts: Uint32Array;
}

/** Enterprises of which something differs from the baseline; all 0 without one. */
export interface Affected {
  readonly any: number;
  readonly status: number;
  readonly stage: number;
  readonly grade: number;
  readonly totalHigher: number;
  readonly totalLower: number;
  readonly rising: number;
  readonly falling: number;
  readonly enteredRanking: number;
  readonly leftRanking: number;
}

/** What each score gives at once. */
export interface Preview {
  readonly serial: number;
  readonly size: number;
  readonly hasBaseline: boolean;
  /** Milliseconds that scoring and summing up took; compiling comes before. */
  readonly took: number;
  readonly totals: TotalsHistogram;
  readonly quantiles: BeforeAfter<Quantiles | null>;
  readonly statuses: Flow;
  readonly stages: Flow;
  readonly grades: Flow;
  readonly affected: Affected;
  /** Of the list that is being watched. */
  readonly window: ListWindow | null;
}

export interface ApplicationTurns {
  readonly id: Id;
  readonly unit: string | null;
  readonly eligible: BeforeAfter<number>;
  readonly selected: BeforeAfter<number>;
  /** Of the selected, all together; null where the application gives no amounts. */
  readonly amount: BeforeAfter<number | null>;
  readonly eligibleGained: number;
  readonly eligibleLost: number;
  readonly selectedGained: number;
  readonly selectedLost: number;
}

/** How the values of an indicator are spread. Numbers and dates (days since 1970-01-01) have edges, others categories. */
export type ValueSpread =
  /** Bin i is [edges[i], edges[i + 1]), the last one closed; `below` and `above` lie outside of all bins. */
  | {
      readonly kind: 'number' | 'date';
      readonly spacing: 'even' | 'logarithmic';
      readonly edges: Float64Array;
      readonly counts: Uint32Array;
      readonly below: number;
      readonly above: number;
    }
  | { readonly kind: 'values'; readonly values: readonly number[]; readonly counts: Uint32Array }
  | {
      readonly kind: 'categories';
      readonly categories: readonly (string | boolean)[];
      readonly counts: Uint32Array;
      /** In categories that are not listed. */
      readonly others: number;
    };

/** Of the enterprises that have a stage, whatever their weights. */
export interface IndicatorSummary {
  readonly id: Id;
  readonly enterprises: number;
  /** Those with a value. */
  readonly covered: number;
  readonly spread: ValueSpread;
  /** By place of the scoring (0: the indicator's own, then its variants): how many reach each band; null: no bands. */
  readonly bands: readonly (BandCounts | null)[];
  readonly method: Scoring['method'];
  readonly fullMarks: number;
  readonly meanMark: number | null;
  readonly marks: { readonly zero: number; readonly between: number; readonly full: number };
}

/** counts[0]: below the first band; counts[i + 1]: in band i. */
export type BandCounts = Uint32Array;

export interface GroupSummary {
  readonly id: Id;
  readonly aggregate: AggregateName;
  readonly meanFraction: number | null;
}

export interface PreviewDetails {
  readonly serial: number;
  readonly applications: readonly ApplicationTurns[];
  /** Those that differ from what was told before. */
  readonly indicators: readonly IndicatorSummary[];
  readonly groups: readonly GroupSummary[];
  /** Indicators and groups that are no longer there. */
  readonly gone: readonly Id[];
}
