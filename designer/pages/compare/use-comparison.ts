import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

export interface Sides {
  readonly from: string;
  readonly to: string;
}

export function useComparison(park: string, ruleSet: string, sides: Sides | null) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'compare', sides],
    queryFn: ({ signal }) =>
      request<Comparison>(['parks', park, 'rule-sets', ruleSet, 'compare'], { query: { ...sides }, signal }),
    enabled: sides !== null,
    // A draft may have been saved since.
    staleTime: 0,
  });
}
