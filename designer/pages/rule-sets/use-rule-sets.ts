import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Text } from '../../../schemas/text.ts';
import type { RuleSet, RuleSetPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

export function useRuleSets(park: string, archived: boolean) {
  return useInfiniteQuery({
    queryKey: [park, 'rule-sets', { archived }],
    queryFn: ({ pageParam, signal }) =>
      request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { archived, limit: 50, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** What a rule set begins with: a template, a definition from a file, or nothing. */
export interface RuleSetWish {
  readonly name?: Text;
  readonly template?: string;
  readonly release?: number;
  readonly mapping?: { readonly ruleSet: string; readonly fields: Readonly<Record<string, string>> };
  readonly definition?: Readonly<Record<string, unknown>>;
}

export function useCreateRuleSet(park: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RuleSetWish) => request<RuleSet>(['parks', park, 'rule-sets'], { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}

export function useChangeRuleSet(park: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { readonly id: string; readonly name?: Text; readonly archived?: boolean }) =>
      request<RuleSet>(['parks', park, 'rule-sets', id], { method: 'PATCH', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}
