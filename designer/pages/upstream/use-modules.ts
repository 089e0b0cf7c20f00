import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MappingProposal, ModuleList, ModuleUpdatePreview, ModuleWish } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import type { Mapping } from '../templates/use-mapping.ts';
import { writtenChoices } from './written-choices.ts';

const pathOf = (park: string, ruleSet: string) => ['parks', park, 'rule-sets', ruleSet, 'modules'];

export function useModules(park: string, ruleSet: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'modules'],
    queryFn: ({ signal }) => request<ModuleList>(pathOf(park, ruleSet), { signal }),
  });
}

/** For each field that a subtree reads the rule set's own one, as far as nobody has chosen before. */
export function useModuleMapping(
  park: string,
  ruleSet: string,
  { template, node, release }: Partial<Pick<ModuleWish, 'template' | 'node' | 'release'>>,
) {
  const query = { template, node, release };
  return useQuery({
    enabled: template !== undefined && node !== undefined,
    queryKey: [park, 'rule-sets', ruleSet, 'modules', 'mapping', query],
    queryFn: ({ signal }) => request<MappingProposal>([...pathOf(park, ruleSet), 'mapping'], { query, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** As `useModuleMapping`, for what another release of a module reads. */
export function useModuleUpdateMapping(park: string, ruleSet: string, node: string, release: number) {
  return useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'modules', node, release, 'mapping'],
    queryFn: ({ signal }) =>
      request<MappingProposal>([...pathOf(park, ruleSet), node, 'mapping'], { query: { release }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

interface UpdateWanted {
  readonly release: number;
  /** Undefined: it is not known yet which are the park's own. */
  readonly fields: Mapping['decided'] | undefined;
}

/** What another release would change in a module. */
export function useModuleUpdate(park: string, ruleSet: string, node: string, { release, fields }: UpdateWanted) {
  const query = { release, fields: fields && writtenChoices(fields) };
  return useQuery({
    enabled: fields !== undefined,
    queryKey: [park, 'rule-sets', ruleSet, 'modules', node, query],
    queryFn: ({ signal }) =>
      request<ModuleUpdatePreview>([...pathOf(park, ruleSet), node, 'release'], { query, signal }),
    // The draft may have been changed meanwhile.
    staleTime: 0,
    gcTime: 0,
  });
}

type ModuleChange =
  | { readonly kind: 'add'; readonly wish: ModuleWish }
  | {
      readonly kind: 'update';
      readonly node: string;
      readonly release: number;
      readonly fields: Mapping['decided'];
      readonly draftRevision: number;
    }
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
