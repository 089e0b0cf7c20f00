import { useQuery } from '@tanstack/react-query';
import type { Sheet } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

/** A sheet never changes. */
export function useSheet(park: string, run: string, enterpriseId: string) {
  return useQuery({
    queryKey: [park, 'runs', run, 'sheet', enterpriseId],
    queryFn: ({ signal }) => request<Sheet>(['parks', park, 'runs', run, 'sheets', enterpriseId], { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
