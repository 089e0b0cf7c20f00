import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Definition } from '../../../schemas/definition.ts';
import type { Review, ReviewPage, Submitted, VersionHeading, WaitingReviews } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useMay } from '../../app/session.ts';

type ReviewInList = ReviewPage['items'][number];
export type ReviewState = Review['state'];

function pathOf(park: string, ruleSet: string, ...rest: readonly (string | number)[]): readonly (string | number)[] {
  return ['parks', park, 'rule-sets', ruleSet, 'reviews', ...rest];
}

export function useReviews(park: string, ruleSet: string) {
  return useInfiniteQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'reviews'],
    queryFn: ({ pageParam, signal }) =>
      request<ReviewPage>(pathOf(park, ruleSet), { query: { limit: 50, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function isClosed(state: ReviewState): boolean {
  return state === 'published' || state === 'withdrawn' || state === 'superseded';
}

/** The review of the rule set that is not closed; null: there is none, or it is not for this person to see. */
export function useOpenReview(park: string, ruleSet: string): ReviewInList | null {
  const { seeReviews } = useMay();
  const { data } = useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'reviews', 'newest'],
    queryFn: ({ signal }) => request<ReviewPage>(pathOf(park, ruleSet), { query: { limit: 1 }, signal }),
    enabled: seeReviews,
    refetchInterval: 60_000,
  });
  const newest = data?.items[0];
  return newest && !isClosed(newest.state) ? newest : null;
}

export function useReview(park: string, ruleSet: string, id: string | undefined) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'reviews', id],
    queryFn: ({ signal }) => request<Review>(pathOf(park, ruleSet, id ?? ''), { signal }),
    enabled: id !== undefined,
    refetchInterval: 30_000,
  });
}

/** What was submitted never changes, so it is read once. */
export function useSubmitted(park: string, ruleSet: string, id: string) {
  return useQuery({
    queryKey: [park, 'submitted', ruleSet, id],
    queryFn: ({ signal }) => request<Submitted>(pathOf(park, ruleSet, id, 'definition'), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The server has judged it to be one when it was submitted. */
export function submittedRules({ definition }: Submitted): Definition {
  return definition as unknown as Definition;
}

export function useWaitingReviews(park: string) {
  const { seeReviews } = useMay();
  return useQuery({
    queryKey: [park, 'rule-sets', 'waiting-reviews'],
    queryFn: ({ signal }) => request<WaitingReviews>(['parks', park, 'reviews'], { signal }),
    enabled: seeReviews,
  });
}

/** Whatever is told of rule sets is read anew after a review has changed. */
function useTouch(park: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] });
}

export interface ReviewWish {
  readonly reason: string;
  readonly draftRevision?: number;
  readonly from?: number;
  readonly effective?: { readonly from: string; readonly to: string | null };
}

export function useSubmitReview(park: string, ruleSet: string) {
  const touch = useTouch(park);
  return useMutation({
    mutationFn: (body: ReviewWish) => request<Review>(pathOf(park, ruleSet), { method: 'POST', body }),
    onSuccess: touch,
  });
}

/** Publishes without a review, where the park asks for none. */
export function usePublishDirectly(park: string, ruleSet: string) {
  const touch = useTouch(park);
  return useMutation({
    mutationFn: (body: ReviewWish) =>
      request<VersionHeading>(['parks', park, 'rule-sets', ruleSet, 'versions'], { method: 'POST', body }),
    onSuccess: touch,
  });
}

type Deed =
  | { readonly to: 'comments'; readonly body: { readonly text: string; readonly subject?: Subject } }
  | { readonly to: 'replies'; readonly thread: number; readonly body: { readonly text: string } }
  | { readonly to: 'resolution'; readonly thread: number; readonly body: { readonly resolved: boolean } }
  | {
      readonly to: 'verdicts';
      readonly body: { readonly verdict: 'approve' | 'askForChanges'; readonly hash: string; readonly text?: string };
    }
  | { readonly to: 'withdrawal'; readonly body: { readonly text?: string } };

export type Thread = Review['threads'][number];
export type Subject = NonNullable<Thread['subject']>;

/** Says something in a review; each answer is the review as it is then. */
export function useSayInReview(park: string, ruleSet: string, id: string) {
  const client = useQueryClient();
  const touch = useTouch(park);
  return useMutation({
    mutationFn: (deed: Deed) => {
      const place = 'thread' in deed ? ['comments', deed.thread, deed.to] : [deed.to];
      const method = deed.to === 'resolution' ? 'PUT' : 'POST';
      return request<Review>(pathOf(park, ruleSet, id, ...place), { method, body: deed.body });
    },
    onSuccess: (review) => {
      client.setQueryData([park, 'rule-sets', ruleSet, 'reviews', id], review);
      return touch();
    },
  });
}

export function usePublishReview(park: string, ruleSet: string, id: string) {
  const touch = useTouch(park);
  return useMutation({
    mutationFn: () => request<VersionHeading>(pathOf(park, ruleSet, id, 'publication'), { method: 'POST' }),
    onSettled: touch,
  });
}
