import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MappingProposal, Template, TemplateList, TemplateWish } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

export function useTemplates(park: string) {
  return useQuery({
    queryKey: [park, 'templates'],
    queryFn: ({ signal }) => request<TemplateList>(['parks', park, 'templates'], { signal }),
  });
}

/** With the definition of a release; undefined: of the latest. */
export function useTemplate(park: string, template: string, enabled = true, release?: number) {
  const query = { release };
  return useQuery({
    enabled,
    queryKey: [park, 'templates', template, query],
    queryFn: ({ signal }) => request<Template>(['parks', park, 'templates', template], { query, signal }),
  });
}

/** For each field of a template the park's own one, as far as it is found; `ruleSet` undefined: among the records' columns. */
export function useMappingProposal(park: string, template: string, ruleSet: string | undefined) {
  return useQuery({
    queryKey: [park, 'templates', template, 'mapping', ruleSet ?? null],
    queryFn: ({ signal }) =>
      request<MappingProposal>(['parks', park, 'templates', template, 'mapping'], { query: { ruleSet }, signal }),
  });
}

/** A change of a park's own template, or a new one. */
export function useTemplateChange<Wish>(park: string, path: readonly string[], method: 'POST' | 'PATCH') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Wish) => request<Template>(['parks', park, 'templates', ...path], { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'templates'] }),
  });
}

export type ReleaseWish = Pick<TemplateWish, 'version' | 'notes' | 'tests'>;
