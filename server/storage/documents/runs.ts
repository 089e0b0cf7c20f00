import type { Id } from '../../../schemas/definition.ts';
import type { NodeResult, ScoreSheet } from '../../../schemas/result.ts';
import type { SheetStatus } from '../../../schemas/sheet-status.ts';

/** Summary fields stand at the top, where they can be found; `nodes` are in the order of the version's tree. */
export interface StoredSheet extends Omit<ScoreSheet, 'nodes'> {
  readonly batch: string;
  /** 1 … n in the order of the ranking; those without a rank come last, by enterprise. */
  readonly position: number;
  readonly status: SheetStatus;
  readonly industry: string | null;
  readonly nodes: readonly (readonly [
    value: NodeResult['value'],
    mark: number | null,
    fraction: number | null,
    points: number | null,
    missing?: NodeResult['missing'],
  ])[];
}

/** A finished run. Its id is its job's without the park. */
export interface FinishedRun {
  /** Of its sheets and statistics: each attempt writes a batch of its own. */
  readonly batch: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly definitionHash: string;
  readonly period: string;
  /** The last change of records that it saw. */
  readonly asOf: number;
  readonly snapshotHash: string;
  readonly resultHash: string;
  readonly size: number;
  readonly summary: RunSummary;
  /** Runs of earlier versions of the program have none. */
  readonly breakdown?: RunBreakdown;
  readonly by: string;
  readonly startedAt: string;
  readonly finishedAt: string;
}

export interface RunSummary {
  readonly byStatus: Readonly<Record<SheetStatus, number>>;
  readonly byGrade: Readonly<Record<Id, number>>;
  readonly byStage: Readonly<Record<Id, number>>;
  /** Of the totals; null where nobody is ranked. */
  readonly quantiles: Readonly<Record<'min' | 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'max', number>> | null;
  readonly mean: number | null;
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly applications: Readonly<
    Record<Id, { readonly eligible: number; readonly selected: number; readonly amount: number }>
  >;
}

/** The figures of a part of a run's enterprises. */
export interface RunPart {
  readonly count: number;
  readonly ranked: number;
  readonly byGrade: Readonly<Record<Id, number>>;
  /** Of the ranked, between the edges. */
  readonly histogram: readonly number[];
  /** Of the ranked totals; null where nobody is ranked. */
  readonly median: number | null;
}

/** With, for each first-level node, the medians among the ranked; null where none of them has it. */
export interface RunPartByNode extends RunPart {
  readonly dimensions: Readonly<Record<Id, { readonly fraction: number | null; readonly points: number | null }>>;
}

export interface RunBreakdown {
  /** Those of the summary's histogram; empty where nobody is ranked. */
  readonly edges: readonly number[];
  readonly all: RunPartByNode;
  /** In the order of the version; those without a stage last. Empty where it has no stages. */
  readonly stages: readonly (RunPartByNode & { readonly stage: Id | null })[];
  /** The largest first; null: not known. */
  readonly industries: readonly (RunPart & { readonly industry: string | null })[];
  /** The smaller ones together. */
  readonly otherIndustries: (RunPart & { readonly industries: number }) | null;
}

/** A part of a run's population statistics, which together may be larger than a document. */
export interface StatisticsPart {
  readonly batch: string;
  readonly part: number;
  readonly json: string;
}

export interface StoredVerification {
  readonly run: string;
  readonly at: string;
  readonly by: string;
  readonly report: unknown;
}

/** A run, or one of its enterprises, worked out again. Its id is its job's without the park. */
export interface StoredRecheck {
  readonly run: string;
  readonly at: string;
  readonly by: string;
  /** Null: the whole run. */
  readonly enterpriseId: string | null;
  readonly agrees: boolean;
  /** The report, signed when it was made: a line of canonical JSON. */
  readonly signed: string;
}
