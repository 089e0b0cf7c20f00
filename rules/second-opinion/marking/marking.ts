import type { Scoring, ScoringOf } from '../../../schemas/definition.ts';
import type { Kind } from '../../formula/types.ts';
import type { RuleCondition, RuleLeaf, Way } from '../translation.ts';

/** The indicator whose marks are put into rules. */
export interface Marked {
  /** The fact that holds its value. */
  readonly fact: string;
  readonly kind: Kind;
  readonly fullMarks: number;
  /** The populations that its method may compare with: who belongs to each, and what the document calls it. */
  readonly populations: readonly { readonly when: readonly RuleLeaf[]; readonly name: string }[];
}

/** One rule: where `when` holds (the value being there), the mark comes about in this way. */
export interface MarkCase {
  readonly label: string;
  readonly when: readonly RuleCondition[];
  readonly way: Way;
}

/** A scoring method as rules of which exactly one holds for each value. */
export interface Marking<Method extends Scoring['method']> {
  readonly method: Method;
  cases(scoring: ScoringOf<Method>, marked: Marked): readonly MarkCase[];
}

/** Held in 0 … most; what is not a number is 0. */
export function within(mark: number, most: number): number {
  return mark > 0 ? Math.min(mark, most) : 0;
}
