import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Effective } from './rule-sets.ts';

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
