import { useQuery } from '@tanstack/react-query';
import type { Blame } from '../api/answers.ts';
import { request } from '../api/request.ts';

export function useBlame(park: string, ruleSet: string, at: number | null) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'blame', at],
    queryFn: ({ signal }) =>
      request<Blame>(['parks', park, 'rule-sets', ruleSet, 'blame'], { query: at === null ? {} : { at }, signal }),
    enabled: at !== null,
    // Versions never change.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
