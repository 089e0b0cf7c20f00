import type { TrialWish } from '../../api/answers.ts';

/** A draft that is tried, whose enterprises are those of today's draft. */
export type DraftTrialWish = Omit<TrialWish, 'template' | 'mapping'> & { readonly ruleSet: string };

/** Undefined: a template is tried, which is compared with nothing. */
export function draftTrialOf({ ruleSet, template: _template, mapping: _mapping, ...rest }: TrialWish) {
  return ruleSet === undefined ? undefined : ({ ...rest, ruleSet } satisfies DraftTrialWish);
}
