import type { Definition } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Effective } from '../../storage/documents/rule-sets.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { candidateOf, type Wanted } from '../publishing/candidate.ts';
import { effectivePeriod } from '../publishing/effective-period.ts';
import { refused } from '../publishing/judge-draft.ts';
import { knownVerdict } from '../publishing/known-verdict.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { sayOfReviews } from './messages.ts';
import { type ReviewAnswer, reviewAnswer } from './review-answer.ts';
import { seenReview } from './seen-review.ts';

interface Wish extends Omit<Wanted, 'effective'> {
  readonly reason: string;
  readonly effective?: Effective;
}

const mostTries = 20;

/** Keeps what is to be published as it is now, for others to look at. What was submitted before is superseded by it. */
export async function submitReview(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  { reason, effective, ...wanted }: Wish,
): Promise<ReviewAnswer> {
  await openRuleSet(deps, park, ruleSet);
  const period = effectivePeriod(effective);
  const candidate = await candidateOf(deps, caller, park, ruleSet, { ...wanted, effective: period });
  const verdict = await knownVerdict(deps, park, candidate);
  // Nobody is asked to look at what has no meaning yet.
  if (verdict.kind === 'wrong') throw refused('definition.wrong', verdict.problems);
  const { hash, source, base, authors } = candidate;
  const id = deps.newId();
  const fact = {
    ...{ park, action: 'review.submit', subject: `rule-sets/${ruleSet}/reviews/${id}`, reason },
    ...{ beforeHash: base?.hash ?? null, afterHash: hash },
    details: { base: base?.number ?? null, ...source },
  };
  return deps.audit.around(caller, fact, async () => {
    const { reviews } = deps.store.park(park);
    for (let tries = 0; tries < mostTries; tries++) {
      const [last] = await reviews.find({
        where: [{ field: 'ruleSet', is: ruleSet }],
        sort: [{ field: 'number', descending: true }],
        limit: 1,
        only: ['number'],
      });
      try {
        await reviews.append({
          ...{ id, ruleSet, number: (last?.number ?? 0) + 1, hash, source, authors, reason, effective: period },
          // Judged to be one.
          definition: candidate.definition as Definition,
          base: base && { number: base.number, hash: base.hash },
          ...{ submittedBy: caller.person, submittedAt: deps.now().toISOString() },
        });
        return { result: await reviewAnswer(deps, park, await seenReview(deps, park, ruleSet, id)) };
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error;
      }
    }
    throw new HttpProblem(503, 'review.contended', sayOfReviews('review.contended'));
  });
}
