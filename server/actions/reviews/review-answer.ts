import type { Deps } from '../../deps.ts';
import { nameFinder } from '../people/name-finder.ts';
import { type Checklist, checklistOf } from '../publishing/checklist.ts';
import { isClosed, type SeenReview } from './seen-review.ts';
import { submittedDefinition } from './submitted.ts';

type Naming = ReturnType<typeof nameFinder>;
export type ReviewAnswer = Awaited<ReturnType<typeof reviewAnswer>>;

/** A review as a list tells it. */
export async function reviewHeading({ review, state, story, approvals, version }: SeenReview, nameOf: Naming) {
  const { submittedBy, authors, definition: _definition, revision: _revision, ...told } = { ...none, ...review };
  return {
    ...told,
    ...{ state, version },
    submittedBy: await named(submittedBy, nameOf),
    authors: await Promise.all(authors.map((person) => named(person, nameOf))),
    approvals: { given: approvals.given, needed: approvals.needed },
    comments: { all: story.threads.length, unresolved: story.threads.filter(({ resolved }) => !resolved).length },
  };
}

/** What a stored one has besides. */
const none: { readonly definition?: unknown; readonly revision?: number } = {};

/** A review with all that was said of it, and what its publication still needs. */
export async function reviewAnswer(deps: Deps, park: string, seen: SeenReview) {
  const nameOf = nameFinder(deps);
  const { story, state } = seen;
  const said = async <Said extends { readonly by: string }>({ by, ...rest }: Said) => ({
    ...(await named(by, nameOf)),
    ...rest,
  });
  const threads = story.threads.map(async (thread) => ({
    ...(await said(thread)),
    replies: await Promise.all(thread.replies.map(said)),
    resolved: thread.resolved && (await said(thread.resolved)),
  }));
  return {
    ...(await reviewHeading(seen, nameOf)),
    verdicts: await Promise.all(story.verdicts.map(said)),
    threads: await Promise.all(threads),
    withdrawn: story.withdrawn && (await said(story.withdrawn)),
    checklist: isClosed(state) ? null : await checklistFor(deps, park, seen),
  };
}

export async function gateOf(deps: Deps, park: string, { review, approvals }: SeenReview) {
  const { definition, hash } = await submittedDefinition(deps, park, review.ruleSet, review.id);
  return { definition, hash, source: review.source, base: review.base, approvals };
}

async function checklistFor(deps: Deps, park: string, seen: SeenReview): Promise<Checklist> {
  return checklistOf(deps, park, seen.review.ruleSet, await gateOf(deps, park, seen));
}

async function named(person: string, nameOf: Naming) {
  return { person, name: await nameOf(person) };
}
