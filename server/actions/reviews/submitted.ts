import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Review } from '../../storage/documents/reviews.ts';
import { definitionHashOf } from '../rule-sets/definition-text.ts';
import { sayOfReviews } from './messages.ts';
import { unknownReview } from './seen-review.ts';

/** What was submitted, as it was then: what is not that is never given away as good. */
export async function submittedDefinition(
  { store }: Deps,
  park: string,
  ruleSet: string,
  id: string,
): Promise<Pick<Review, 'definition' | 'hash'>> {
  const review = await store.park(park).reviews.get(id);
  if (review?.ruleSet !== ruleSet) throw unknownReview();
  const { definition, hash } = review;
  if ((await definitionHashOf(definition)) !== hash)
    throw new HttpProblem(500, 'review.damaged', sayOfReviews('review.damaged'));
  return { definition, hash };
}
