import type { Definition } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { RuleSet, Version } from '../../storage/documents/rule-sets.ts';

type SideKind = 'draft' | 'version' | 'template' | 'review';

export interface SidePerson {
  readonly person: string;
  /** Null: the account is gone. */
  readonly name: string | null;
}

/** One of two definitions that are compared, with what an auditor wants to know of it. */
export interface ComparedSide {
  /** Written so that it says the same in any rule set's address. */
  readonly side: string;
  readonly kind: SideKind;
  readonly label: Sentence;
  readonly definition: Definition;
  readonly hash: string;
  /** Null: it is a template. */
  readonly ruleSet: string | null;
  /** Null: it has no number. */
  readonly version: number | null;
  readonly authors: readonly SidePerson[];
  readonly reviewers: readonly SidePerson[];
  readonly reason: string | null;
  /** When it was published, submitted or last saved. */
  readonly at: string | null;
  readonly effective: Version['effective'];
  /** What its rule set was cloned from. */
  readonly origin: RuleSet['origin'];
}
