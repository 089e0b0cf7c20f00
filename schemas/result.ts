import type { Id } from './definition.ts';
import type { SheetStatus } from './sheet-status.ts';

/** Why a value is missing: the operation that had no result, and the fields that it read. `read`: not reported. */
export interface MissingReason {
  readonly operation: string;
  readonly fields: readonly Id[];
}

/**
 * One node of one sheet. `value` is what the formula gave; `mark` lies in 0 … fullMarks; `fraction` in 0 … 1;
 * `points` are its contribution to the total, null where the enterprise is not scored.
 */
export interface NodeResult {
  readonly value: number | string | boolean | null;
  readonly mark: number | null;
  readonly fraction: number | null;
  readonly points: number | null;
  readonly missing: MissingReason | null;
}

/** Why an enterprise has its status, or an application its decision. */
export interface Reason {
  readonly code:
    | 'stageUnknown'
    | 'indicatorMissing'
    | 'requirementNotMet'
    | 'requirementUnknown'
    | 'excluded'
    | 'vetoed'
    | 'notScored'
    | 'conditionNotMet'
    | 'conditionUnknown'
    | 'amountMissing'
    | 'outsideQuota'
    | 'tiesWithLastTaken';
  readonly adjustment?: Id;
  readonly node?: Id;
  /** The facts that the condition reads and that are missing or not met. */
  readonly facts?: readonly string[];
  readonly missing?: MissingReason;
}

export interface ApplicationResult {
  readonly eligible: boolean;
  readonly selected: boolean;
  readonly amount: number | null;
  readonly reasons: readonly Reason[];
}

export interface ScoreSheet {
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly status: SheetStatus;
  readonly reasons: readonly Reason[];
  readonly stage: Id | null;
  readonly total: number | null;
  readonly grade: Id | null;
  readonly rank: number | null;
  /** Share of the other ranked enterprises that it stands above, ties counting half: 0 … 1. */
  readonly percentile: number | null;
  readonly rankWithin: Readonly<Record<string, number | null>>;
  readonly nodes: Readonly<Record<Id, NodeResult>>;
  /** Those that took effect, in order, with the points that each added to the total. */
  readonly adjustments: readonly { readonly id: Id; readonly points: number }[];
  /** Adjustments whose condition could not be decided because a fact is missing; they took no effect. */
  readonly undecided: readonly Id[];
  readonly applications: Readonly<Record<Id, ApplicationResult>>;
}

export interface ScoreResult {
  readonly period: string;
  readonly definitionHash: string;
  readonly sheets: readonly ScoreSheet[];
}
