import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { nameFinder } from '../people/name-finder.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { reviewHeading } from './review-answer.ts';
import { isClosed, reviewKeys, reviewSeer, type SeenReview } from './seen-review.ts';

/** Reviews of a rule set, the newest first. */
export async function listReviews(
  deps: Deps,
  park: string,
  ruleSet: string,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string },
) {
  await knownRuleSet(deps, park, ruleSet);
  const { documents, next } = await deps.store.park(park).reviews.page({
    where: [{ field: 'ruleSet', is: ruleSet }],
    sort: [{ field: 'number', descending: true }],
    limit,
    only: reviewKeys,
    ...(after === undefined ? {} : { after }),
  });
  const see = await reviewSeer(deps, park);
  const nameOf = nameFinder(deps);
  const items = await Promise.all(documents.map(async (one) => reviewHeading(await see(one), nameOf)));
  return { items, next };
}

/** So many of the newest are looked through for those that are not closed. */
const mostLookedThrough = 200;

/** Reviews of all rule sets that are not closed, and whether it is for the caller to do what is next. */
export async function listWaitingReviews(deps: Deps, caller: Caller, park: string) {
  const { reviews, ruleSets } = deps.store.park(park);
  const newest = await reviews.find({
    sort: [{ field: 'submittedAt', descending: true }],
    limit: mostLookedThrough,
    only: reviewKeys,
  });
  const see = await reviewSeer(deps, park);
  const nameOf = nameFinder(deps);
  const items = await Promise.all(
    newest.map(async (review) => {
      const seen = await see(review);
      const ruleSet = isClosed(seen.state) ? undefined : await ruleSets.get(review.ruleSet);
      if (!ruleSet || ruleSet.archived) return [];
      const waitsForMe = waitsFor(caller, park, seen);
      return [{ ...(await reviewHeading(seen, nameOf)), ruleSetName: ruleSet.name, waitsForMe }];
    }),
  );
  return { items: items.flat() };
}

/** Reviewers say what they think once; then it is for the administrators to publish it, or to change it. */
function waitsFor({ person, roles }: Caller, park: string, { review, state, story }: SeenReview): boolean {
  const role = roles.get(park);
  if (state === 'approved' || state === 'changesAsked') return role === 'administrator';
  const mayJudge = role === 'administrator' || role === 'reviewer' || role === 'invited';
  return mayJudge && !review.authors.includes(person) && !story.verdicts.some(({ by }) => by === person);
}
