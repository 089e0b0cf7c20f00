import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Definition } from '../../../schemas/definition.ts';
import type { RuleSet, Version, VersionPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

export function useRuleSet(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet],
    queryFn: ({ signal }) => request<RuleSet>(['parks', park, 'rule-sets', ruleSet], { signal }),
  });
}

/** A published version never changes, so it is read once. */
export function versionQuery(park: string, ruleSet: string, number: number) {
  return queryOptions({
    queryKey: [park, 'rule-sets', ruleSet, 'versions', number],
    queryFn: ({ signal }) => request<Version>(['parks', park, 'rule-sets', ruleSet, 'versions', number], { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useVersion(park: string, ruleSet: string, number: number | undefined) {
  return useQuery({ ...versionQuery(park, ruleSet, number ?? 0), enabled: number !== undefined });
}

export function useVersions(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'versions'],
    queryFn: ({ signal }) =>
      request<VersionPage>(['parks', park, 'rule-sets', ruleSet, 'versions'], { query: { limit: 100 }, signal }),
  });
}

/** The server has checked it before it was published. */
export function definitionOf({ definition }: Version): Definition {
  return definition as unknown as Definition;
}
