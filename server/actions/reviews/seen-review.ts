import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Review } from '../../storage/documents/reviews.ts';
import { mostAtOnce } from '../../storage/port.ts';
import { approvalsNeeded } from '../parks/approvals-needed.ts';
import type { Approvals } from '../publishing/items/approvals-item.ts';
import { headingKeys, headingOf } from '../rule-sets/rule-set-answer.ts';
import { type Story, storyOf } from './story.ts';

export type ReviewState = 'open' | 'changesAsked' | 'approved' | 'published' | 'withdrawn' | 'superseded';

export type ReviewHeading = Omit<Review, 'definition'> & { readonly id: string };

/** A review as it stands now. Nothing of this is stored: it follows from the review's events and from the versions. */
export interface SeenReview {
  readonly review: ReviewHeading;
  readonly story: Story;
  readonly state: ReviewState;
  readonly approvals: Approvals;
  /** What was published from it; null: nothing. */
  readonly version: number | null;
}

const keys = [
  'ruleSet',
  'number',
  'hash',
  'source',
  'base',
  'reason',
  'effective',
  'submittedBy',
  'submittedAt',
  'authors',
] as const satisfies readonly (keyof Review)[];

export const reviewKeys: readonly (keyof Review)[] = keys;

/** Looks at reviews; what they have in common is read once. */
export async function reviewSeer(deps: Deps, park: string) {
  const needed = await approvalsNeeded(deps, park);
  const { versions, reviews, reviewEvents } = deps.store.park(park);
  const ruleSets = new Map<string, ReturnType<typeof surroundings>>();
  const surroundings = async (ruleSet: string) => {
    const where = [{ field: 'ruleSet' as const, is: ruleSet }];
    const sort = [{ field: 'number' as const, descending: true }];
    const published = (await versions.find({ where, sort, limit: mostAtOnce, only: headingKeys })).map(headingOf);
    const [last] = await reviews.find({ where, sort, limit: 1, only: ['number'] });
    return { published, lastReview: last?.number ?? 0 };
  };
  return async (review: ReviewHeading): Promise<SeenReview> => {
    const around = ruleSets.get(review.ruleSet) ?? surroundings(review.ruleSet);
    ruleSets.set(review.ruleSet, around);
    const { published, lastReview } = await around;
    const events = await reviewEvents.find({
      where: [{ field: 'review', is: review.id }],
      sort: [{ field: 'number' }],
      limit: mostAtOnce,
    });
    const story = storyOf(events, review.hash);
    const approvals = { ...counted(story, review.authors), needed };
    const version = published.find((one) => one.review === review.id)?.number ?? null;
    const isPassed = lastReview > review.number || (published[0]?.number ?? 0) !== (review.base?.number ?? 0);
    return { review, story, approvals, version, state: stateOf(story, approvals, version, isPassed) };
  };
}

/** The review of the address; 404 where the rule set has none such. */
export async function seenReview(deps: Deps, park: string, ruleSet: string, id: string): Promise<SeenReview> {
  const [review] = await deps.store.park(park).reviews.find({
    where: [
      { field: 'id', is: id },
      { field: 'ruleSet', is: ruleSet },
    ],
    limit: 1,
    only: keys,
  });
  if (!review) throw unknownReview();
  const see = await reviewSeer(deps, park);
  return see(review);
}

/** Of a review that is known by its id alone. */
export async function ruleSetOfReview({ store }: Deps, park: string, id: string): Promise<string> {
  const where = [{ field: 'id' as const, is: id }];
  const [review] = await store.park(park).reviews.find({ where, limit: 1, only: ['ruleSet'] });
  if (!review) throw unknownReview();
  return review.ruleSet;
}

export function unknownReview(): HttpProblem {
  return new HttpProblem(404, 'review.unknown', say('found.nothing', 'review'));
}

/** Of those who had no hand in it. */
function counted({ verdicts }: Story, authors: readonly string[]) {
  const standing = verdicts.filter((one) => one.standing && !authors.includes(one.by));
  const given = standing.filter(({ verdict }) => verdict === 'approve').length;
  return { given, asking: standing.length - given };
}

function stateOf(story: Story, approvals: Approvals, version: number | null, isPassed: boolean): ReviewState {
  if (version !== null) return 'published';
  if (story.withdrawn) return 'withdrawn';
  if (isPassed) return 'superseded';
  if (approvals.asking > 0) return 'changesAsked';
  return approvals.given >= approvals.needed ? 'approved' : 'open';
}

export function isClosed(state: ReviewState): boolean {
  return state === 'published' || state === 'withdrawn' || state === 'superseded';
}
