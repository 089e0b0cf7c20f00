import type { Caller } from '../../access/caller.ts';
import type { AuditFact } from '../../audit/audit-log.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { ReviewDeed } from '../../storage/documents/reviews.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { sayOfReviews } from './messages.ts';
import { isClosed, type SeenReview, seenReview } from './seen-review.ts';

const mostTries = 20;

export interface ReviewAddress {
  readonly park: string;
  readonly ruleSet: string;
  readonly review: string;
}

/**
 * Adds to what happened in a review. `decide` looks at the review as it is, and may refuse; where another was as quick,
 * it looks again at what is there then.
 */
export async function addToReview(
  deps: Deps,
  caller: Caller,
  { park, ruleSet, review: id }: ReviewAddress,
  told: Pick<AuditFact, 'action' | 'reason' | 'details'>,
  decide: (seen: SeenReview) => ReviewDeed | Promise<ReviewDeed>,
): Promise<SeenReview> {
  const look = async () => {
    const seen = await seenReview(deps, park, ruleSet, id);
    requireOpen(seen);
    return { seen, deed: await decide(seen) };
  };
  // What can't be done is refused before it is announced.
  const { hash } = (await look()).seen.review;
  const fact = { park, subject: `rule-sets/${ruleSet}/reviews/${id}`, afterHash: hash, ...told };
  return deps.audit.around(caller, fact, async () => {
    for (let tries = 0; tries < mostTries; tries++) {
      const { seen, deed } = await look();
      const number = seen.story.last + 1;
      const event = { review: id, number, by: caller.person, at: deps.now().toISOString(), deed };
      try {
        await deps.store.park(park).reviewEvents.append({ id: `${id}.${number}`, ...event });
        return { result: await seenReview(deps, park, ruleSet, id) };
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error;
      }
    }
    throw new HttpProblem(503, 'review.contended', sayOfReviews('review.contended'));
  });
}

/** What is said of a review that is closed, or about to be, would be said to nobody. */
function requireOpen({ state, story }: SeenReview): void {
  if (isClosed(state)) throw new HttpProblem(409, 'review.closed', sayOfReviews('review.closed'));
  if (story.isPublishing) throw new HttpProblem(409, 'review.publishing', sayOfReviews('review.publishing'));
}
