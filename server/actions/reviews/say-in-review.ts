import { type IdKind, kindOf, type ListSection } from '../../../rules/document/kinds.ts';
import { nodesIn } from '../../../rules/document/nodes.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { knownVersion } from '../rule-sets/read-version.ts';
import { addToReview, type ReviewAddress } from './add-to-review.ts';
import { sayOfReviews } from './messages.ts';
import { type ReviewAnswer, reviewAnswer } from './review-answer.ts';
import type { SeenReview } from './seen-review.ts';
import { submittedDefinition } from './submitted.ts';

interface Subject {
  readonly kind: IdKind;
  readonly id: string;
}

/** Begins a thread, on the whole or on one of the things that have an id. */
export async function commentOnReview(
  deps: Deps,
  caller: Caller,
  address: ReviewAddress,
  { text, subject }: { readonly text: string; readonly subject?: Subject },
): Promise<ReviewAnswer> {
  const details = { on: subject ? `${subject.kind} ${subject.id}` : null };
  const seen = await addToReview(deps, caller, address, { action: 'review.comment', details }, async ({ review }) => {
    if (subject) await requireSubject(deps, address, review.base?.number, subject);
    return { kind: 'comment', subject: subject ?? null, text };
  });
  return reviewAnswer(deps, address.park, seen);
}

export async function replyInReview(
  deps: Deps,
  caller: Caller,
  address: ReviewAddress,
  { thread, text }: { readonly thread: number; readonly text: string },
): Promise<ReviewAnswer> {
  const seen = await addToReview(deps, caller, address, { action: 'review.reply', details: { thread } }, (now) => {
    requireThread(now, thread);
    return { kind: 'reply', thread, text };
  });
  return reviewAnswer(deps, address.park, seen);
}

export async function resolveThread(
  deps: Deps,
  caller: Caller,
  address: ReviewAddress,
  { thread, resolved }: { readonly thread: number; readonly resolved: boolean },
): Promise<ReviewAnswer> {
  const kind = resolved ? 'resolve' : 'reopen';
  const seen = await addToReview(deps, caller, address, { action: `review.${kind}`, details: { thread } }, (now) => {
    requireThread(now, thread);
    return { kind, thread };
  });
  return reviewAnswer(deps, address.park, seen);
}

function requireThread({ story }: SeenReview, thread: number): void {
  if (!story.threads.some(({ number }) => number === thread))
    throw new HttpProblem(404, 'review.noThread', sayOfReviews('review.noThread', thread));
}

/** What was removed is spoken of, too: it may stand in the version before only. */
async function requireSubject(
  deps: Deps,
  { park, ruleSet, review }: ReviewAddress,
  base: number | undefined,
  subject: Subject,
): Promise<void> {
  const submitted = await submittedDefinition(deps, park, ruleSet, review);
  if (has(submitted.definition, subject)) return;
  if (base !== undefined && has((await knownVersion(deps, park, ruleSet, base)).definition, subject)) return;
  throw new HttpProblem(422, 'review.noSubject', sayOfReviews('review.noSubject', subject.id));
}

function has(definition: Definition, { kind, id }: Subject): boolean {
  if (kind === 'node') return [...nodesIn({ ...definition })].some(({ node }) => node.id === id);
  const sections = (Object.keys(kindOf) as ListSection[]).filter((section) => kindOf[section] === kind);
  return sections.some((section) => definition[section]?.some((one) => one.id === id) ?? false);
}
