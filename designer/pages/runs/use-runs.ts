import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Job,
  MemberList,
  PeriodList,
  RuleSetPage,
  Run,
  RunPage,
  VerificationPage,
  VersionPage,
} from '../../api/answers.ts';
import { hasEnded } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';
import { useMay } from '../../app/session.ts';

export interface RunsFilter {
  readonly ruleSet?: string;
  readonly period?: string;
}

const pollWhileUnderWay = 3000;

export function useRuns(park: string, filter: RunsFilter) {
  const { seeRecords } = useMay();
  return useInfiniteQuery({
    queryKey: [park, 'runs', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      request<RunPage>(['parks', park, 'runs'], { query: { ...filter, limit: 20, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // Who may not follow jobs looks now and then.
    refetchInterval: ({ state }) =>
      !seeRecords && state.data?.pages[0]?.unfinished.some((run) => !hasEnded(run)) ? pollWhileUnderWay : false,
  });
}

export function useRun(park: string, run: string) {
  const { seeRecords } = useMay();
  return useQuery({
    queryKey: [park, 'runs', run],
    queryFn: ({ signal }) => request<Run>(['parks', park, 'runs', run], { signal }),
    refetchInterval: ({ state }) => (!seeRecords && state.data && !hasEnded(state.data) ? pollWhileUnderWay : false),
  });
}

/** The names of rule sets, archived ones too: their runs remain. */
export function useRuleSetNames(park: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', 'names'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        [false, true].map((archived) =>
          request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { archived, limit: 100 }, signal }),
        ),
      );
      return pages.flatMap(({ items }) => items);
    },
    staleTime: 30_000,
  });
}

export function useVersionList(park: string, ruleSet: string | undefined) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'versions'],
    queryFn: ({ signal }) =>
      request<VersionPage>(['parks', park, 'rule-sets', ruleSet ?? '', 'versions'], { query: { limit: 100 }, signal }),
    enabled: ruleSet !== undefined,
  });
}

export function usePeriods(park: string) {
  const { seeRecords } = useMay();
  return useQuery({
    queryKey: [park, 'records', 'periods'],
    queryFn: ({ signal }) => request<PeriodList>(['parks', park, 'periods'], { signal }),
    enabled: seeRecords,
  });
}

/** Who is who, for those who may know; others get none. */
export function usePersonName(park: string): (id: string) => string | undefined {
  const { audit } = useMay();
  const { data } = useQuery({
    queryKey: [park, 'members'],
    queryFn: ({ signal }) => request<MemberList>(['parks', park, 'members'], { signal }),
    enabled: audit,
    staleTime: 60_000,
  });
  return (id) => data?.items.find(({ person }) => person === id)?.name;
}

export interface RunOrder {
  readonly ruleSet: string;
  readonly version: number;
  readonly period: string;
}

export function useStartRun(park: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RunOrder) => request<Job>(['parks', park, 'runs'], { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'runs'] }),
  });
}

export function useChangeJob(park: string, job: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: 'cancel' | 'resume') => request<Job>(['jobs', job, what], { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: [park, 'runs'] }),
  });
}

export function useVerify(park: string, run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<Job>(['parks', park, 'runs', run, 'verify'], { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'jobs'] }),
  });
}

export function useLatestVerification(park: string, run: string, wanted: boolean) {
  return useQuery({
    queryKey: [park, 'runs', run, 'verifications'],
    queryFn: ({ signal }) =>
      request<VerificationPage>(['parks', park, 'runs', run, 'verifications'], { query: { limit: 1 }, signal }),
    enabled: wanted,
  });
}
