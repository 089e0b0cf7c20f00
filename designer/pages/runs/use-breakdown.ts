import { useQuery } from '@tanstack/react-query';
import type { RunBreakdown } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

/** A finished run by stage and by industry; it never changes. */
export function useBreakdown(park: string, run: string) {
  return useQuery({
    queryKey: [park, 'runs', run, 'breakdown'],
    queryFn: ({ signal }) => request<RunBreakdown>(['parks', park, 'runs', run, 'breakdown'], { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
