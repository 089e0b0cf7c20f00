import type { Id } from '../../schemas/definition.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import type { Sides } from './sides.ts';

/** What of a score sheet is compared: a caller with many enterprises need not keep their nodes. */
export type Standing = Pick<
  ScoreSheet,
  'enterpriseId' | 'name' | 'status' | 'stage' | 'total' | 'grade' | 'rank' | 'applications'
>;

export type Turn = 'gained' | 'lost';

/** What changed of one application's decision; a turn is null where the decision stayed. */
export interface ApplicationMove {
  readonly eligible: Turn | null;
  readonly selected: Turn | null;
  readonly amount: Sides<number | null>;
}

/** One enterprise under two versions. A side on which it has no sheet is null throughout. */
export interface Mover {
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly status: Sides<SheetStatus | null>;
  readonly stage: Sides<Id | null>;
  readonly total: Sides<number | null>;
  readonly grade: Sides<Id | null>;
  readonly rank: Sides<number | null>;
  /** Up is positive. Null where it is ranked on one side only, or on neither. */
  readonly places: number | null;
  /** Only those that changed. */
  readonly applications: Readonly<Record<Id, ApplicationMove>>;
  /** Nothing of the above differs. */
  readonly unchanged: boolean;
}

export interface ApplicationCount {
  readonly eligibleGained: number;
  readonly eligibleLost: number;
  readonly selectedGained: number;
  readonly selectedLost: number;
  /** Of the selected, all together. */
  readonly amount: Sides<number>;
}

export interface MoverSummary {
  readonly enterprises: number;
  readonly unchanged: number;
  /** By rank. */
  readonly rising: number;
  readonly falling: number;
  readonly totalHigher: number;
  readonly totalLower: number;
  readonly enteredRanking: number;
  readonly leftRanking: number;
  readonly statusChanged: number;
  readonly stageChanged: number;
  readonly gradeChanged: number;
  /** Every pair that occurs, the unchanged ones too, by id; null, no grade, comes last. */
  readonly gradeMoves: readonly { readonly before: Id | null; readonly after: Id | null; readonly count: number }[];
  readonly applications: Readonly<Record<Id, ApplicationCount>>;
}

export interface Movers {
  readonly summary: MoverSummary;
  /** Largest change first: whoever enters or leaves the ranking, then by places, then by total, then by enterpriseId. */
  readonly movers: readonly Mover[];
}
