import type { ComparisonReport } from '../../../../rules/compare/comparison-report.ts';
import type { Ids } from '../../../../rules/lineage/lineage.ts';
import type { Difference } from '../../../../rules/second-opinion/differences.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import type { RecordInput } from '../../../../schemas/record.ts';

/** What the rules thread is asked, by kind. Definitions go there as JSON texts: that costs this thread least. */
export interface Asked {
  readonly check: { readonly definition: string };
  readonly hash: { readonly definition: string };
  readonly take: { readonly definition: string };
  readonly judge: { readonly definition: string; readonly period: string | null };
  readonly compare: { readonly before: string; readonly after: string; readonly lineage: Ids };
  readonly agree: {
    readonly definition: string;
    readonly period: string;
    readonly records: readonly RecordInput[];
  };
}

export interface Answered {
  readonly check: Checked;
  readonly hash: { readonly hash: string | null };
  readonly take: Taken;
  readonly judge: Judgement;
  readonly compare: ComparisonReport;
  readonly agree: Agreement;
}

export interface Checked {
  /** SHA-256 of the canonical definition; null: it has none, since a text in it holds half a character. */
  readonly hash: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** The first of them, errors before warnings where not all are listed. */
  readonly problems: readonly Problem[];
}

/** A definition that was published elsewhere: its hash, and what keeps it from being scored by here. */
export interface Taken {
  readonly hash: string | null;
  readonly problems: readonly Problem[];
}

/** Whether a definition can be published, as far as that can be told from itself. */
export type Judgement =
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  | { readonly kind: 'testsFail'; readonly problems: readonly Problem[] }
  | { readonly kind: 'disagrees'; readonly differences: readonly Difference[] }
  | {
      readonly kind: 'good';
      readonly hash: string;
      readonly tests: number;
      /** The periods that a record of the asked period is scored from, itself the first. */
      readonly periods: readonly string[];
    };

export interface Agreement {
  readonly enterprises: number;
  readonly differences: readonly Difference[];
}

export type Kind = keyof Asked;
export type Message = {
  readonly [K in Kind]: { readonly id: number; readonly kind: K; readonly asked: Asked[K] };
}[Kind];
export type Reply = { readonly id: number } & ({ readonly answer: Answered[Kind] } | { readonly error: string });
