import type { Id } from '../../schemas/definition.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import type { Sentence, Text } from '../../schemas/text.ts';
import type { Subject } from '../diff/change.ts';
import type { Sides } from '../diff/sides.ts';

export type Turn = 'gained' | 'lost';

/** What changed of one application's decision; a turn is null where the decision stayed. */
export interface ApplicationMove {
  readonly eligible: Turn | null;
  readonly selected: Turn | null;
  readonly amount: Sides<number | null>;
}

/** How a cause weighs in one enterprise's change of total. */
export type CausePoints = readonly [cause: number, points: number];

/** One enterprise under two definitions. */
export interface EnterpriseImpact {
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly industry: string | null;
  readonly status: Sides<SheetStatus>;
  readonly stage: Sides<Id | null>;
  readonly total: Sides<number | null>;
  readonly grade: Sides<Id | null>;
  readonly rank: Sides<number | null>;
  /** Of the total; null where a side has none. */
  readonly change: number | null;
  /** Up is positive; null where a side has no rank. */
  readonly places: number | null;
  /** Only those that changed its total; they add up to `change`. */
  readonly causes: readonly CausePoints[];
  /** Of who has a total on one side only: the place of the cause with which it came or went. */
  readonly turnedBy: number | null;
  /** Only those that changed. */
  readonly applications: Readonly<Record<Id, ApplicationMove>>;
}

export type EnterpriseBrief = Pick<EnterpriseImpact, 'enterpriseId' | 'name' | 'total' | 'rank' | 'change'>;

/** Of the ranked totals. */
export interface Figures {
  readonly ranked: number;
  readonly mean: number;
  readonly min: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly max: number;
}

export interface CauseImpact {
  readonly key: string;
  /** Null: it is told by its kind. */
  readonly name: Text | null;
  readonly subjects: readonly Subject[];
  readonly dimension: Id | null;
  readonly grouped: boolean;
  /** What was changed, in words; the first of many. */
  readonly sentences: Readonly<Record<keyof Sentence, readonly string[]>>;
  readonly moreSentences: number;
  /** Enterprises whose total it raised, and lowered. */
  readonly raised: number;
  readonly lowered: number;
  /** Over all enterprises. */
  readonly sum: number;
  readonly sumOfSizes: number;
  readonly largestRise: number;
  readonly largestFall: number;
  /** Enterprises of whose change it is the largest part. */
  readonly leads: number;
  /** Who lost or got a total with it. */
  readonly lostTotal: number;
  readonly gotTotal: number;
  /** The most that it did to anyone, rises and falls. */
  readonly most: readonly (EnterpriseBrief & { readonly points: number })[];
}

export interface ApplicationGain extends EnterpriseBrief {
  readonly amount: Sides<number | null>;
}

export interface ApplicationImpact {
  readonly id: Id;
  readonly name: Text;
  readonly unit: string | null;
  /** Whether a side has it at all. */
  readonly exists: Sides<boolean>;
  readonly eligible: Turns;
  readonly selected: Turns;
  /** Of the selected, all together. */
  readonly amount: Sides<number>;
  /** The first of those who are newly selected, and of those who are no longer. */
  readonly gainers: readonly ApplicationGain[];
  readonly losers: readonly ApplicationGain[];
}

export interface Turns extends Sides<number> {
  readonly gained: number;
  readonly lost: number;
}

/** The figures of a part of the enterprises. */
export interface PartImpact {
  readonly count: number;
  readonly higher: number;
  readonly lower: number;
  /** Of those with a total on both sides; null: nobody. */
  readonly meanChange: number | null;
  readonly gradeUp: number;
  readonly gradeDown: number;
  readonly selectedGained: number;
  readonly selectedLost: number;
}

export interface OrderTurn {
  /** Stands above the other with the statistics held, and below it with those of all enterprises as they now are. */
  readonly loser: TurnedEnterprise;
  readonly winner: TurnedEnterprise;
}

export interface TurnedEnterprise {
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly held: number;
  readonly total: number;
}

/** Pairs of enterprises whose order turns only because marks are taken from the population. */
export interface OrderTurns {
  /** Whose marks depend on who else is scored. */
  readonly indicators: readonly { readonly id: Id; readonly name: Text }[];
  readonly enterprises: number;
  readonly pairs: number;
  readonly turned: number;
  /** The most telling ones. */
  readonly listed: readonly OrderTurn[];
  /** Whether every pair was looked at for `listed`; else only pairs of those who moved most. */
  readonly allSeen: boolean;
}

type Moves<Value> = readonly (Sides<Value> & { readonly count: number })[];
interface Named {
  readonly id: Id;
  readonly name: Text;
}

/** What one definition, instead of another, does to the enterprises of a period. Plain JSON of bounded size. */
export interface ImpactReport {
  readonly period: string;
  readonly enterprises: number;
  readonly scale: Sides<{ readonly full: number; readonly decimals: number }>;
  readonly totals: Sides<Figures | null>;
  readonly histogram: { readonly edges: readonly number[] } & Sides<readonly number[]>;
  readonly counts: {
    /** Nothing that is compared differs. */
    readonly unchanged: number;
    readonly higher: number;
    readonly lower: number;
    readonly rising: number;
    readonly falling: number;
    readonly enteredRanking: number;
    readonly leftRanking: number;
    /** Null: the grades of the two definitions are not in one order. */
    readonly gradeUp: number | null;
    readonly gradeDown: number | null;
  };
  readonly statusMoves: Moves<SheetStatus>;
  readonly stageMoves: Moves<Id | null>;
  /** Best first; what no enterprise has is there too. */
  readonly grades: Sides<readonly Named[]>;
  readonly gradeMoves: Moves<Id | null>;
  readonly applications: readonly ApplicationImpact[];
  readonly stages: readonly (PartImpact & { readonly stage: Id | null; readonly name: Text | null })[];
  /** The largest first. */
  readonly industries: readonly (PartImpact & { readonly industry: string | null; readonly name: Text | null })[];
  readonly otherIndustries: (PartImpact & { readonly industries: number }) | null;
  /** Those that did most first. `causes` of enterprises are places in this list. */
  readonly causes: readonly CauseImpact[];
  readonly dimensions: readonly Named[];
  /** How many causes there were, more than are listed where small ones were put together. */
  readonly causesFound: number;
  /** The largest changes first. */
  readonly movers: readonly EnterpriseImpact[];
  /** Who rises and falls most in rank, and some in between, by their rank before. */
  readonly slope: readonly (EnterpriseBrief & { readonly why: 'riser' | 'faller' | 'sample' })[];
  /** Null: no marks depend on others. */
  readonly orderTurns: OrderTurns | null;
  /** The whole in some sentences. */
  readonly summary: Readonly<Record<keyof Sentence, readonly string[]>>;
}
