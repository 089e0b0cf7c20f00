import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ModuleList, ModuleUpdatePreview, ModuleWish } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

const pathOf = (park: string, ruleSet: string) => ['parks', park, 'rule-sets', ruleSet, 'modules'];

export function useModules(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'modules'],
    queryFn: ({ signal }) => request<ModuleList>(pathOf(park, ruleSet), { signal }),
  });
}

/** What another release would change in a module. */
export function useModuleUpdate(park: string, ruleSet: string, node: string, release: number) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'modules', node, release],
    queryFn: ({ signal }) =>
      request<ModuleUpdatePreview>([...pathOf(park, ruleSet), node, 'release'], { query: { release }, signal }),
    // The draft may have been changed meanwhile.
    staleTime: 0,
    gcTime: 0,
  });
}

type ModuleChange =
  | { readonly kind: 'add'; readonly wish: ModuleWish }
  | { readonly kind: 'update'; readonly node: string; readonly release: number; readonly draftRevision: number }
  | { readonly kind: 'detach'; readonly node: string; readonly remove: boolean; readonly draftRevision: number };

/** Takes a module in, brings it to another release, or lets it go. */
export function useModuleChange(park: string, ruleSet: string) {
  const client = useQueryClient();
  const path = pathOf(park, ruleSet);
  return useMutation({
    mutationFn: (change: ModuleChange) => {
      if (change.kind === 'add') return request<ModuleList>(path, { method: 'POST', body: change.wish });
      const { kind, node, ...body } = change;
      return request<ModuleList>([...path, node, kind === 'update' ? 'release' : 'detachment'], {
        method: 'POST',
        body,
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [park, 'rule-sets'] }),
  });
}
