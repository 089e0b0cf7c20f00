import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Choices } from '../../../rules/merge/conflict.ts';
import type { MappingProposal, MergedDraft, Upstream, UpstreamSides } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import type { Mapping } from '../templates/use-mapping.ts';
import { writtenChoices } from './written-choices.ts';

const pathOf = (park: string, ruleSet: string) => ['parks', park, 'rule-sets', ruleSet, 'upstream'];

export function useUpstream(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'upstream'],
    queryFn: ({ signal }) => request<Upstream>(pathOf(park, ruleSet), { signal }),
  });
}

/** For each field that a release brings the rule set's own one, as far as it is found and nobody has chosen before. */
export function useUpstreamMapping(park: string, ruleSet: string, release: number) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'upstream', 'mapping', release],
    queryFn: ({ signal }) =>
      request<MappingProposal>([...pathOf(park, ruleSet), 'mapping'], { query: { release }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** The three sides of a merge; what it gives is worked out here by the server's own rules. */
export function useUpstreamSides(park: string, ruleSet: string, release: number, decided: Mapping['decided']) {
  const fields = writtenChoices(decided);
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'upstream', 'merge', release, fields],
    queryFn: ({ signal }) =>
      request<UpstreamSides>([...pathOf(park, ruleSet), 'merge'], { query: { release, fields }, signal }),
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
  readonly fields: Mapping['decided'];
}

export function useMerge(park: string, ruleSet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MergeWish) =>
      request<MergedDraft>([...pathOf(park, ruleSet), 'merge'], { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}
