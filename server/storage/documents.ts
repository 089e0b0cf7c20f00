import type { Static } from 'typebox';
import type { IdKind } from '../../rules/document/kinds.ts';
import type { EnterpriseImpact, ImpactReport } from '../../rules/impact/impact.ts';
import type { Lineage } from '../../rules/lineage/lineage.ts';
import type { Module } from '../../rules/modules/module.ts';
import type { importedRuleSet, importedVersion } from '../../schemas/api/imported.ts';
import type {
  ImportCounts,
  ImportFault,
  ImportMode,
  ImportPreview,
  ImportState,
  Mapping,
} from '../../schemas/api/imports.ts';
import type { Definition, Id } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import type { NodeResult, ScoreSheet } from '../../schemas/result.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import type { Sentence, Text } from '../../schemas/text.ts';
import type { Role } from '../access/roles.ts';

export type ImportedRuleSet = Static<ReturnType<typeof importedRuleSet>>;
type ImportedVersion = Static<ReturnType<typeof importedVersion>>;

// What is stored, by collection. Times are ISO 8601 in UTC; `by` is a person's id.

export interface Park {
  readonly name: Text;
  readonly createdAt: string;
  readonly by: string;
  /** How many must approve what is to be published. Parks of earlier versions of the program don't say: one must. */
  readonly approvals?: number;
}

export interface Person {
  readonly username: string;
  readonly name: string;
  /** Argon2id. */
  readonly passwordHash: string;
  readonly passwordChangedAt: string;
  readonly platformAdministrator: boolean;
  /** Made for a look around; may log in only while the server listens on loopback. */
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly roles: readonly { readonly park: string; readonly role: Role }[];
  readonly failedLogins: number;
  readonly lockedUntil: string | null;
  readonly createdAt: string;
}

/** Its id is the SHA-256 of the token. */
export interface Session {
  readonly person: string;
  readonly createdAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
}

export interface ApiToken {
  readonly person: string;
  readonly park: string;
  readonly name: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  /** Noted once a minute; null: never used. */
  readonly usedAt: string | null;
  readonly expiresAt: string;
}

export interface RuleSet {
  readonly name: Text;
  readonly archived: boolean;
  readonly createdAt: string;
  readonly by: string;
  /** Where it was cloned from. */
  readonly origin: Origin | null;
  /** Where it was imported from. */
  readonly imported?: ImportedRuleSet;
}

/** The release of a template that a rule set was cloned from, or has been brought up to since. */
export interface Origin extends Lineage {
  readonly template: string;
  /** Of the release as upstream has it, under its own ids. */
  readonly definitionHash: string;
  /** Rule sets of earlier versions of the program have none: they were cloned from the first. */
  readonly release?: number;
  /** Nodes that stay as upstream has them, by the rule set's own ids. */
  readonly locks?: readonly Id[];
}

/** A release as some rule set of the park took it over, so that it can be merged with later ones whatever became of it. */
export interface Upstream {
  readonly template: string;
  readonly release: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly at: string;
}

/** A version that a park lets others clone. Its id is the template's. */
export interface PublishedTemplate {
  /** Whose it is. */
  readonly park: string;
  readonly ruleSet: string;
  readonly name: Text;
  readonly description: Text | null;
  /** Who may clone it. */
  readonly audience: 'all' | readonly string[];
  /** Nobody begins with it any more; who has cloned it still gets its releases. */
  readonly withdrawn: boolean;
  readonly createdAt: string;
  readonly by: string;
}

/** Its id is `<template>.<number>`; numbers go up by one from 1. */
export interface TemplateRelease {
  readonly template: string;
  readonly number: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly notes: string;
  readonly at: string;
  readonly by: string;
  /** The version of the template's rule set that it is. */
  readonly version: number;
}

/** Its id is the rule set's. It may be of any shape until it is published. */
export interface Draft {
  readonly definition: unknown;
  /** SHA-256 of the canonical definition. */
  readonly hash: string;
  readonly savedAt: string;
  readonly by: string;
  /** Everybody who has saved it, with the last revision of each. Of earlier versions of the program: only `by`. */
  readonly contributors?: readonly Contribution[];
  /** Subtrees that stay as a release of a template has them. */
  readonly modules?: readonly Module[];
}

export interface Contribution {
  readonly person: string;
  readonly revision: number;
}

/** Its id is `<rule set>.<number>`. */
export interface Version {
  readonly ruleSet: string;
  readonly number: number;
  /** SHA-256 of the canonical definition. */
  readonly hash: string;
  readonly definition: Definition;
  /** Who submitted it, or published it without a review. */
  readonly author: string;
  readonly reason: string;
  readonly publishedAt: string;
  /** Whole days, the last included; null: without end. */
  readonly effective: Effective | null;
  // Versions of earlier programs have none of these.
  /** The review that it was published from; null: without one. */
  readonly review?: string | null;
  /** Who approved that review, and when. */
  readonly reviewers?: readonly { readonly person: string; readonly at: string }[];
  readonly publisher?: string;
  /** The earlier version whose content it has again; null: it came from the draft. */
  readonly contentOf?: number | null;
  /** Up to which revision the draft's changes are in this version or in one before it. */
  readonly draftRevision?: number;
  /** Subtrees that are as a release of a template has them. */
  readonly modules?: readonly Module[];
  /** Who published it where it was imported from. */
  readonly imported?: ImportedVersion;
}

/** Whole days, the last included; null: without end. */
export interface Effective {
  readonly from: string;
  readonly to: string | null;
}

/** No new run takes the version any more. Its id is the version's. */
export interface Retirement {
  readonly ruleSet: string;
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What was submitted to be published, as it was then. Where a rule set has several, the last one counts. */
export interface Review {
  readonly ruleSet: string;
  /** From 1 without a gap, within its rule set. */
  readonly number: number;
  readonly definition: Definition;
  /** SHA-256 of the canonical definition. An approval is of this content only. */
  readonly hash: string;
  readonly source: { readonly draftRevision: number } | { readonly version: number };
  /** The version that was the latest then; null: there was none. */
  readonly base: { readonly number: number; readonly hash: string } | null;
  readonly reason: string;
  readonly effective: Effective | null;
  readonly submittedBy: string;
  readonly submittedAt: string;
  /** Who may not approve it: whoever submitted it or had a hand in it since the latest version. */
  readonly authors: readonly string[];
}

/** What happened to a review, in its order. Its id is `<review>.<number>`: of two who were as quick, one looks again. */
export interface ReviewEvent {
  readonly review: string;
  /** From 1 without a gap, within its review. */
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly deed: ReviewDeed;
}

export type ReviewDeed =
  | {
      readonly kind: 'comment';
      /** Null: on the whole. */
      readonly subject: { readonly kind: IdKind; readonly id: string } | null;
      readonly text: string;
    }
  /** `thread`: the number of the comment that began it. */
  | { readonly kind: 'reply'; readonly thread: number; readonly text: string }
  | { readonly kind: 'resolve' | 'reopen'; readonly thread: number }
  /** Of the content of that hash. */
  | { readonly kind: 'approve' | 'askForChanges'; readonly hash: string; readonly text: string | null }
  | { readonly kind: 'withdraw'; readonly text: string | null }
  /** Nothing more is said of it: the version follows, by this attempt or by another. */
  | { readonly kind: 'publish' };

/**
 * One enterprise's values for one period as one change left them. The record that counts is that of the last committed
 * change; all others are its history. Its batch is the change's id.
 */
export interface RecordRevision {
  readonly batch: string;
  readonly period: string;
  readonly enterpriseId: string;
  readonly name: string | null;
  /** Keys in ascending order; a missing value has no key. */
  readonly values: Readonly<Record<Id, Exclude<FieldValue, null>>>;
}

/** A change of records, made visible by being appended. Numbers go up by one from 1, without a gap. */
export interface Change {
  readonly number: number;
  readonly kind: 'import' | 'edit' | 'deletion';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  /** The import that made it. */
  readonly import: string | null;
  /** Records added or changed, by period. A deletion has the periods that it empties. */
  readonly periods: Readonly<Record<string, number>>;
  /** Of them those that were not there before. */
  readonly added: Readonly<Record<string, number>>;
}

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

/** A definition that some report was made from; its id is its hash. */
export interface ComparedDefinition {
  readonly definition: Definition;
}

/** One of the two definitions of an impact report. */
export interface ImpactSide {
  /** As an address has it: `draft`, `<rule set>:3`, `template:torch`. */
  readonly side: string;
  readonly label: Sentence;
  readonly hash: string;
}

/** What one definition, instead of another, does to the enterprises of a period. Its id is its job's without the park. */
export interface StoredImpact {
  readonly ruleSet: string;
  readonly from: ImpactSide;
  readonly to: ImpactSide;
  readonly period: string;
  /** The last change of records that it saw. */
  readonly asOf: number;
  /** Another look at a past period, which may be removed; with the run whose records it took, if there is one. */
  readonly isTrial: boolean;
  readonly run: string | null;
  /** The same for reports that can't but be the same. */
  readonly key: string;
  /** Of its enterprises. */
  readonly batch: string;
  readonly report: ImpactReport;
  /** Whether every total and rank of `from` is that of the run; null: there is no run. */
  readonly agreesWithRun: boolean | null;
  readonly by: string;
  readonly at: string;
}

/** An enterprise of an impact report, with what pages of them are sorted by. */
export interface StoredImpactRow extends EnterpriseImpact {
  readonly batch: string;
  /** 1 … n: the largest change first. */
  readonly position: number;
  /** 1 … n: in the order of the ranking after; those without a rank last. */
  readonly place: number;
  /** The key of the cause that is the largest part of its change. */
  readonly cause: string | null;
}

/** A person has opened a report of what one definition, instead of another, does to enterprises. */
export interface ImpactOpening {
  readonly fromHash: string;
  readonly toHash: string;
  readonly period: string;
  readonly person: string;
  readonly at: string;
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

type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'interrupted';

/** Long work. Its id begins with its park's: `<park>.<random>`. */
export interface StoredJob {
  readonly type: 'import' | 'run' | 'verify' | 'recheck' | 'preview' | 'trial' | 'impact';
  readonly state: JobState;
  readonly by: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** The server that works on it, and until when it may be taken for alive. */
  readonly server: string | null;
  readonly aliveUntil: string | null;
  /** Someone wants the running job to stop: its server sees it here, whoever was asked. */
  readonly cancelAsked: boolean;
  readonly progress: { readonly phase: string; readonly done: number; readonly of: number | null } | null;
  readonly request: unknown;
  readonly result: unknown;
  readonly problem: {
    readonly code: string;
    readonly message: { readonly 'zh-CN': string; readonly en: string };
    readonly faults?: readonly {
      readonly place: string;
      readonly message: { readonly 'zh-CN': string; readonly en: string };
    }[];
  } | null;
}

export interface RecordImport {
  readonly state: ImportState;
  readonly fileName: string;
  readonly bytes: number;
  /** On the disk of the server that received it; null once it is not needed any more. */
  readonly file: { readonly server: string; readonly path: string } | null;
  readonly ruleSet: string;
  /** Null: the draft. */
  readonly version: number | null;
  readonly by: string;
  readonly createdAt: string;
  /** The job that works on it, or was the last to. */
  readonly job: string | null;
  readonly preview: ImportPreview | null;
  /** As it was used, or is asked for. */
  readonly mapping: Mapping | null;
  readonly mode: ImportMode | null;
  readonly counts: ImportCounts | null;
  /** Why nothing was imported. */
  readonly problem: { readonly code: string; readonly message: Sentence } | null;
  /** Null, too, where the file had nothing new. */
  readonly change: string | null;
}

/** Faults and warnings of an import's cells, some hundreds a document. Its batch is the import's id. */
export interface ImportFaults {
  readonly batch: string;
  readonly part: number;
  readonly faults: readonly ImportFault[];
}

/** The column mapping that was used last: its id is the rule set's. */
export interface RememberedMapping {
  readonly columns: readonly { readonly heading: string; readonly to: string | null; readonly factor?: number }[];
}

export interface AuditEntry {
  /** From 1 without a gap, within its park or the platform. */
  readonly number: number;
  readonly at: string;
  readonly actor: { readonly person: string | null; readonly username: string | null; readonly token?: string };
  readonly action: string;
  /** What it was done to: a path such as `rule-sets/abc/versions/3`. */
  readonly subject: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /** `unknown`: the program was cut off between announcing it and knowing how it ended. */
  readonly outcome: 'done' | 'unknown';
  /** Of the entry before; of the first: 64 zeros. */
  readonly previousHash: string;
  /** SHA-256 of the canonical entry without this field. */
  readonly hash: string;
}

/** An audit entry that was announced, and not yet appended. */
export interface AnnouncedEntry {
  readonly server: string;
  readonly entry: unknown;
}

/** A running server, alive as long as it renews its line. */
export interface RunningServer {
  readonly startedAt: string;
  readonly aliveUntil: string;
}

export interface StoreProperties {
  readonly value: unknown;
}
