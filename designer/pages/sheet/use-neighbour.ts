import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SheetPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { sheetsAtATime, sheetsKey } from '../runs/ranking/use-sheets.ts';

/** The ranking is read page by page: further down it takes too long to look for a neighbour. */
export const farthestLookedUp = 5000;

/** Finds the enterprise at a place of the ranking, in the pages that were read, else by reading on from them. */
export function useNeighbour(park: string, run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (position: number): Promise<string | undefined> => {
      const key = sheetsKey(park, run, {});
      const known = client.getQueryData<InfiniteData<SheetPage, string | undefined>>(key);
      const pages = [...(known?.pages ?? [])];
      const pageParams = [...(known?.pageParams ?? [])];
      const find = () => pages.flatMap(({ items }) => items).find((one) => one.position === position)?.enterpriseId;
      while (find() === undefined) {
        const last = pages.at(-1);
        if (last && last.next === null) return undefined;
        const after = last?.next ?? undefined;
        pages.push(
          await request<SheetPage>(['parks', park, 'runs', run, 'sheets'], { query: { limit: sheetsAtATime, after } }),
        );
        pageParams.push(after);
      }
      client.setQueryData(key, { pages, pageParams });
      return find();
    },
  });
}
