import type { Caller } from '../../../access/caller.ts';
import { forbidden } from '../../../access/require-access.ts';
import { type Access, accessTable } from '../../../access/table.ts';
import { ruleSetOfReview, seenReview } from '../../reviews/seen-review.ts';
import { submittedDefinition } from '../../reviews/submitted.ts';
import { knownRuleSet } from '../../rule-sets/known-rule-set.ts';
import { sayOfCompare } from '../messages.ts';
import { peopleNamed } from './people-named.ts';
import type { SideReader } from './side-reader.ts';

/** What was submitted for review, as it was then. */
export const reviewSide: SideReader = {
  form: /^review:(?<name>[0-9a-z]{26})$/,

  async read(deps, caller, { park, name }) {
    requireReviewAccess(caller, park);
    const id = await ruleSetOfReview(deps, park, name);
    const { review, story } = await seenReview(deps, park, id, name);
    const { name: called, origin } = await knownRuleSet(deps, park, id);
    const approvers = story.verdicts.filter(({ standing, verdict }) => standing && verdict === 'approve');
    return {
      ...{ side: `review:${name}`, kind: 'review', ruleSet: id, version: null },
      ...(await submittedDefinition(deps, park, id, name)),
      label: sayOfCompare('side.review', called, review.number),
      authors: await peopleNamed(deps, review.authors),
      reviewers: await peopleNamed(
        deps,
        approvers.map(({ by }) => by),
      ),
      ...{ reason: review.reason, at: review.submittedAt, effective: review.effective, origin },
    };
  },
};

/** Whoever may not see what is in review is shown no comparison with it. */
function requireReviewAccess({ roles }: Caller, park: string): void {
  const { who }: Access = accessTable.readSubmitted;
  const role = roles.get(park);
  if (role === undefined || !who.includes(role)) throw forbidden();
}
