import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { addToReview, type ReviewAddress } from './add-to-review.ts';
import { type ReviewAnswer, reviewAnswer } from './review-answer.ts';

/** Takes back what was submitted. It can still be read. */
export async function withdrawReview(
  deps: Deps,
  caller: Caller,
  address: ReviewAddress,
  text: string | null,
): Promise<ReviewAnswer> {
  const told = { action: 'review.withdraw', reason: text };
  const seen = await addToReview(deps, caller, address, told, () => ({ kind: 'withdraw', text }));
  return reviewAnswer(deps, address.park, seen);
}
