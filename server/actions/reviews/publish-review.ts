import type { Caller } from '../../access/caller.ts';
import { headingHash } from '../../audit/published/heading-hash.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { appendVersion } from '../publishing/append-version.ts';
import { requireGate } from '../publishing/checklist.ts';
import { openRuleSet } from '../rule-sets/known-rule-set.ts';
import { latestVersion, type VersionHeading } from '../rule-sets/rule-set-answer.ts';
import type { ReviewAddress } from './add-to-review.ts';
import { sayOfReviews } from './messages.ts';
import { gateOf } from './review-answer.ts';
import { isClosed, type SeenReview, seenReview } from './seen-review.ts';

/** Makes what was submitted a version, once all that publishing needs is there. */
export async function publishReview(
  deps: Deps,
  caller: Caller,
  { park, ruleSet, review: id }: ReviewAddress,
): Promise<VersionHeading> {
  await openRuleSet(deps, park, ruleSet);
  const seen = await openReview(deps, park, ruleSet, id);
  const gate = await gateOf(deps, park, seen);
  const { definition, hash, tests, sampled } = await requireGate(deps, park, ruleSet, gate);
  if (hash !== seen.review.hash) throw new HttpProblem(500, 'review.damaged', sayOfReviews('review.damaged'));
  const { source, base, reason, effective, submittedBy } = seen.review;
  const contentOf = 'version' in source ? source.version : null;
  const details = { review: id, approvals: gate.approvals.given, contentOf, tests, sampledRecords: sampled };
  const fact = {
    ...{ park, action: 'version.publish', subject: `rule-sets/${ruleSet}/versions`, reason },
    ...{ beforeHash: base?.hash ?? null, afterHash: hash, details },
  };
  return deps.audit.around(caller, fact, async () => {
    await announce(deps, caller, park, seen);
    const version = {
      ...{ ruleSet, hash, definition, author: submittedBy, publisher: caller.person, reason, effective },
      ...{ review: id, reviewers: approvers(seen), contentOf },
      draftRevision: await draftRevisionOf(deps, park, seen),
    };
    const result = await appendVersion(deps, park, version, base?.number ?? 0);
    const subject = `rule-sets/${ruleSet}/versions/${result.number}`;
    return { result, subject, details: { ...details, headingHash: headingHash(result) } };
  });
}

async function openReview(deps: Deps, park: string, ruleSet: string, id: string): Promise<SeenReview> {
  const seen = await seenReview(deps, park, ruleSet, id);
  if (isClosed(seen.state)) throw new HttpProblem(409, 'review.closed', sayOfReviews('review.closed'));
  return seen;
}

/**
 * From here on nobody says anything in the review any more: what was looked at is what is published. Cut off after it, it
 * is published by the next attempt.
 */
async function announce(deps: Deps, { person: by }: Caller, park: string, seen: SeenReview): Promise<void> {
  const { review, story } = seen;
  if (story.isPublishing) return;
  const number = story.last + 1;
  const event = { review: review.id, number, by, at: deps.now().toISOString(), deed: { kind: 'publish' as const } };
  try {
    await deps.store.park(park).reviewEvents.append({ id: `${review.id}.${number}`, ...event });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    throw new HttpProblem(409, 'review.contended', sayOfReviews('review.contended'));
  }
}

function approvers({ story, review: { authors } }: SeenReview) {
  return story.verdicts
    .filter(({ standing, verdict, by }) => standing && verdict === 'approve' && !authors.includes(by))
    .map(({ by, at }) => ({ person: by, at }));
}

/** The draft is what was submitted, at whichever revision it is; with an earlier version's content nothing of it is published. */
async function draftRevisionOf(deps: Deps, park: string, { review }: SeenReview): Promise<number> {
  if ('draftRevision' in review.source) return review.source.draftRevision;
  const latest = await latestVersion(deps, park, review.ruleSet);
  return latest?.draftRevision ?? 0;
}
