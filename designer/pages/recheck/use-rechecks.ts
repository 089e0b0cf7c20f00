import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job, JobPage, Recheck, RecheckPage, SheetPage } from '../../api/answers.ts';
import { hasEnded } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';

const rechecksOf = (park: string, run: string) => [park, 'runs', run, 'rechecks'] as const;
const path = (park: string, run: string) => ['parks', park, 'runs', run] as const;

export function useRechecks(park: string, run: string, enterpriseId: string | undefined) {
  return useQuery({
    queryKey: [...rechecksOf(park, run), 'list', enterpriseId ?? ''],
    queryFn: ({ signal }) =>
      request<RecheckPage>([...path(park, run), 'rechecks'], { query: { limit: 50, enterpriseId }, signal }),
  });
}

/** One never changes. */
export function useRecheck(park: string, run: string, id: string | undefined) {
  return useQuery({
    queryKey: [...rechecksOf(park, run), id],
    queryFn: ({ signal }) => request<Recheck>([...path(park, run), 'rechecks', id ?? ''], { signal }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A re-check of the whole run that someone has started and that goes on. */
export function useRecheckUnderWay(park: string, run: string) {
  return useQuery({
    queryKey: [...rechecksOf(park, run), 'under-way'],
    queryFn: async ({ signal }) => {
      const { items } = await request<JobPage>(['parks', park, 'jobs'], {
        query: { type: 'recheck', limit: 50 },
        signal,
      });
      return items.find((job) => !hasEnded(job) && isOf(job, run)) ?? null;
    },
  });
}

function isOf({ request: asked }: Job, run: string): boolean {
  return typeof asked === 'object' && asked !== null && 'run' in asked && asked.run === run;
}

export function useStartRecheck(park: string, run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<Job>([...path(park, run), 'rechecks'], { method: 'POST' }),
    onSuccess: (job) => client.setQueryData([...rechecksOf(park, run), 'under-way'], job),
  });
}

export function useRecheckEnterprise(park: string, run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (enterpriseId: string) =>
      request<Recheck>([...path(park, run), 'sheets', enterpriseId, 'recheck'], { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...rechecksOf(park, run), 'list'] }),
  });
}

/** Enterprises of the run whose name contains what was typed, best first. */
export function useEnterprisesNamed(park: string, run: string, name: string) {
  return useQuery({
    queryKey: [park, 'runs', run, 'enterprises-named', name],
    queryFn: ({ signal }) =>
      request<SheetPage>([...path(park, run), 'sheets'], { query: { name: name.trim(), limit: 20 }, signal }),
    placeholderData: (before) => before,
  });
}
