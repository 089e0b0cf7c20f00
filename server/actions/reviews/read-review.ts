import type { Deps } from '../../deps.ts';
import type { ReviewAddress } from './add-to-review.ts';
import { type ReviewAnswer, reviewAnswer } from './review-answer.ts';
import { seenReview } from './seen-review.ts';

export async function readReview(deps: Deps, { park, ruleSet, review }: ReviewAddress): Promise<ReviewAnswer> {
  return reviewAnswer(deps, park, await seenReview(deps, park, ruleSet, review));
}
