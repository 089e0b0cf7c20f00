import type { EnterpriseImpact, ImpactReport } from '../../../rules/impact/impact.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';

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
