import type { Program } from '../program/program.ts';
import type { Dataset } from '../records/dataset.ts';
import type { Statistic } from '../scoring/scoring-method.ts';
import type { Reasons } from './reasons.ts';

/** A column of values with the reason for each missing one: a code of `Run.reasons`, 0 where the value is there. */
export interface ValueColumn {
  readonly values: Float64Array;
  readonly missing: Uint16Array;
}

export interface IndicatorColumns extends ValueColumn {
  /** NaN: excluded, rejected, or no stage. */
  readonly marks: Float64Array;
}

export interface GroupColumns {
  /** NaN: excluded, or no stage. */
  readonly fractions: Float64Array;
  /** The weights of its used and not excluded children, row by row; null where they depend on the stage alone. */
  readonly weightSums: Float64Array | null;
}

export interface AdjustmentColumns {
  /** 0: took no effect; 1: took effect; 2: its condition or amount is unknown, and it took no effect. */
  readonly outcomes: Uint8Array;
  /** What it added to the total. */
  readonly points: Float64Array;
  /** Its condition: 0 false, 1 true, 2 unknown. */
  readonly held: Uint8Array;
  /** Its formula's result; null where it has none. */
  readonly amounts: Float64Array | null;
}

export interface ApplicationColumns {
  readonly eligible: Uint8Array;
  readonly selected: Uint8Array;
  /** 1: ties with the last one taken, and the quota cuts through the tie. */
  readonly tied: Uint8Array;
  readonly amounts: Float64Array;
  readonly amountMissing: Uint16Array;
  /** For each conjunct of the condition: 0 false, 1 true, 2 unknown. */
  readonly conjuncts: readonly Uint8Array[];
}

export interface Ranking {
  /** From 1; NaN: not ranked. */
  readonly ranks: Float64Array;
  /** 0 … 1; NaN: not ranked. */
  readonly percentiles: Float64Array;
}

/** What marks and ranks depend on besides the enterprise itself. Plain JSON, exact to the last bit. */
export interface Statistics {
  /** By indicator, by place of the scoring (0: the indicator's own, then its variants), by scope. */
  readonly population: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Statistic>>>>>>;
  /** Medians of marks, by indicator. */
  readonly medians: Readonly<Record<string, number>>;
  /** The ranked totals, by what they are ranked within (`all`, `stage`, a field), by its value. */
  readonly rankings: Readonly<Record<string, Readonly<Record<string, Statistic>>>>;
}

/** The result of one version on one dataset, all of it as columns over the dataset's rows. */
export interface Run {
  readonly program: Program;
  readonly dataset: Dataset;
  readonly reasons: Reasons;
  readonly facts: ReadonlyMap<string, ValueColumn>;
  /** Index of the stage; −1: unclassified. 0 where there are no stages. */
  readonly stages: Int16Array;
  /** By node index; undefined for a group. */
  readonly indicators: readonly (IndicatorColumns | undefined)[];
  /** By node index; undefined for an indicator. */
  readonly groups: readonly (GroupColumns | undefined)[];
  /** Index into `sheetStatuses`. */
  readonly statuses: Uint8Array;
  /** The adjustment that excluded or vetoed; −1: none. */
  readonly decidedBy: Int16Array;
  readonly adjustments: readonly AdjustmentColumns[];
  /** Rounded; NaN: not scored. */
  readonly totals: Float64Array;
  readonly ranking: Ranking;
  readonly rankWithin: ReadonlyMap<string, Ranking>;
  /** Index into the program's grades; −1: none. */
  readonly grades: Int16Array;
  /** Worked out when they are first read. */
  readonly applications: readonly ApplicationColumns[];
  /** Those that the marks were taken against. */
  populationStatistics(): Omit<Statistics, 'rankings'>;
  /** All that another record is to be scored against later. */
  statistics(): Statistics;
}
