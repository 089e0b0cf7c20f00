import type { Static } from 'typebox';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import type { Module } from '../../../rules/modules/module.ts';
import type { importedRuleSet, importedVersion } from '../../../schemas/api/imported.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

export type ImportedRuleSet = Static<ReturnType<typeof importedRuleSet>>;

type ImportedVersion = Static<ReturnType<typeof importedVersion>>;

// What is stored, by collection. Times are ISO 8601 in UTC; `by` is a person's id.

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
