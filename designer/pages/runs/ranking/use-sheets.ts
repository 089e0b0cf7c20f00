import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SheetPage } from '../../../api/answers.ts';
import { request } from '../../../api/request.ts';
import type { SheetFilter } from './sheet-filter.ts';

export type RankedSheet = SheetPage['items'][number];

export const sheetsAtATime = 200;

export function sheetsKey(park: string, run: string, filter: SheetFilter): readonly unknown[] {
  return [park, 'runs', run, 'sheets', filter];
}

/** A run's ranking, page by page; a finished run never changes. */
export function useSheets(park: string, run: string, filter: SheetFilter) {
  return useInfiniteQuery({
    queryKey: sheetsKey(park, run, filter),
    queryFn: ({ pageParam, signal }) =>
      request<SheetPage>(['parks', park, 'runs', run, 'sheets'], {
        query: { ...filter, limit: sheetsAtATime, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}
