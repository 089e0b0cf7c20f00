import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Choices } from '../../../rules/merge/conflict.ts';
import type { MergedDraft, Upstream, UpstreamSides } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

const pathOf = (park: string, ruleSet: string) => ['parks', park, 'rule-sets', ruleSet, 'upstream'];

export function useUpstream(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'upstream'],
    queryFn: ({ signal }) => request<Upstream>(pathOf(park, ruleSet), { signal }),
  });
}

/** The three sides of a merge; what it gives is worked out here by the server's own rules. */
export function useUpstreamSides(park: string, ruleSet: string, release: number) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'upstream', 'merge', release],
    queryFn: ({ signal }) =>
      request<UpstreamSides>([...pathOf(park, ruleSet), 'merge'], { query: { release }, signal }),
    // The draft may have been changed meanwhile.
    staleTime: 0,
    gcTime: 0,
  });
}

export function useLocks(park: string, ruleSet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (locks: readonly string[]) =>
      request<Upstream>(pathOf(park, ruleSet), { method: 'PATCH', body: { locks } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'rule-sets', ruleSet, 'upstream'] }),
  });
}

interface MergeWish {
  readonly release: number;
  readonly draftRevision: number;
  readonly choices: Choices;
}

export function useMerge(park: string, ruleSet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MergeWish) =>
      request<MergedDraft>([...pathOf(park, ruleSet), 'merge'], { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}
