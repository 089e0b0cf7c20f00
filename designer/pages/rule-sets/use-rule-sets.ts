import { skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Text } from '../../../schemas/text.ts';
import type { FileLook, RuleSet, RuleSetPage } from '../../api/answers.ts';
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

export interface SignedFileWish {
  readonly file: File;
  /** The fingerprint of the key that somebody has compared. */
  readonly trust?: string;
  readonly again?: boolean;
  readonly name?: string;
}

/** What is in an exported rule set, and who signed it. */
export function useFileLook(park: string, file: File | undefined) {
  return useQuery({
    queryKey: [park, 'rule-set-file', file?.name, file?.size, file?.lastModified],
    queryFn: file
      ? () =>
          request<FileLook>(['parks', park, 'rule-sets', 'import'], {
            method: 'POST',
            body: formOf(file, { look: 'true' }),
          })
      : skipToken,
    retry: false,
    gcTime: 0,
  });
}

export function useImportRuleSet(park: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, trust, again = false, name }: SignedFileWish) => {
      const fields = {
        ...(trust === undefined ? {} : { trust }),
        ...(name === undefined ? {} : { name }),
        again: String(again),
      };
      return request<RuleSet>(['parks', park, 'rule-sets', 'import'], { method: 'POST', body: formOf(file, fields) });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}

function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // The server takes it by its kind, whatever it was called meanwhile.
  form.set('file', file, file.name.endsWith('.canopy') ? file.name : `${file.name}.canopy`);
  return form;
}
