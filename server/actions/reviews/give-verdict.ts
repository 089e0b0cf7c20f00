import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { addToReview, type ReviewAddress } from './add-to-review.ts';
import { sayOfReviews } from './messages.ts';
import { type ReviewAnswer, reviewAnswer } from './review-answer.ts';

interface Wish {
  readonly verdict: 'approve' | 'askForChanges';
  /** Of the content that was looked at. */
  readonly hash: string;
  readonly text?: string;
}

/** Approves what was submitted, or asks for changes to it. A person's last word counts. */
export async function giveVerdict(
  deps: Deps,
  caller: Caller,
  address: ReviewAddress,
  { verdict, hash, ...said }: Wish,
): Promise<ReviewAnswer> {
  const text = said.text ?? null;
  if (verdict === 'askForChanges' && text === null)
    throw new HttpProblem(422, 'review.asked', sayOfReviews('review.asked'), {
      faults: [{ code: 'review.asked', pointer: '/text', message: sayOfReviews('review.asked') }],
    });
  const seen = await addToReview(deps, caller, address, { action: `review.${verdict}`, reason: text }, ({ review }) => {
    if (review.authors.includes(caller.person))
      throw new HttpProblem(403, 'review.author', sayOfReviews('review.author'));
    if (review.hash !== hash) throw new HttpProblem(409, 'review.otherContent', sayOfReviews('review.otherContent'));
    return { kind: verdict, hash, text };
  });
  return reviewAnswer(deps, address.park, seen);
}
