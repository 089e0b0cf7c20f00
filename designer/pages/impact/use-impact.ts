import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Impact,
  ImpactEnterprisePage,
  ImpactHeading,
  ImpactPage,
  Job,
  PeriodList,
  TemplateList,
} from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useMay } from '../../app/session.ts';

export interface ImpactWish {
  readonly from: string;
  readonly to: string;
  readonly period: string;
  readonly run?: string;
  readonly isTrial?: boolean;
}

/** Where the reports of a rule set are. */
export const impactsAt = (park: string, ruleSet: string) => ['parks', park, 'rule-sets', ruleSet, 'impact'] as const;
export const impactsKey = (park: string, ruleSet: string) => [park, 'impact', ruleSet] as const;

export type Started = Job | ImpactHeading;

export function isJob(started: Started): started is Job {
  return 'state' in started;
}

/** Asks for a report: the one that is there, or the job that makes it. */
export function useStartImpact(park: string, ruleSet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: ImpactWish) => request<Started>(impactsAt(park, ruleSet), { method: 'POST', body: wish }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...impactsKey(park, ruleSet), 'list'] }),
  });
}

/** Reading a report is kept, so it is read once and not again whenever the page is looked at. */
export function useImpact(park: string, ruleSet: string, id: string) {
  return useQuery({
    queryKey: [...impactsKey(park, ruleSet), 'one', id],
    queryFn: ({ signal }) => request<Impact>([...impactsAt(park, ruleSet), id], { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useImpacts(park: string, ruleSet: string, trials: boolean) {
  return useQuery({
    queryKey: [...impactsKey(park, ruleSet), 'list', trials],
    queryFn: ({ signal }) => request<ImpactPage>(impactsAt(park, ruleSet), { query: { trials, limit: 20 }, signal }),
  });
}

export type ImpactSort = 'change' | 'rise' | 'fall' | 'rank';

export interface EnterpriseFilter {
  readonly sort: ImpactSort;
  readonly cause?: string;
  readonly name?: string;
}

export function useImpactEnterprises(park: string, ruleSet: string, id: string, filter: EnterpriseFilter) {
  return useInfiniteQuery({
    queryKey: [...impactsKey(park, ruleSet), 'enterprises', id, filter],
    queryFn: ({ pageParam, signal }) =>
      request<ImpactEnterprisePage>([...impactsAt(park, ruleSet), id, 'enterprises'], {
        query: { ...filter, limit: 30, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
}

export function useRemoveImpact(park: string, ruleSet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>([...impactsAt(park, ruleSet), id], { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...impactsKey(park, ruleSet), 'list'] }),
  });
}

/** Of the park's records, the latest first. */
export function usePeriods(park: string) {
  const { seeRecords } = useMay();
  return useQuery({
    queryKey: [park, 'periods', 'impact'],
    queryFn: async ({ signal }) => {
      const { items } = await request<PeriodList>(['parks', park, 'periods'], { signal });
      return items
        .map(({ period }) => period)
        .sort()
        .reverse();
    },
    enabled: seeRecords,
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    queryFn: ({ signal }) => request<TemplateList>(['templates'], { signal }),
    staleTime: 60_000,
  });
}
