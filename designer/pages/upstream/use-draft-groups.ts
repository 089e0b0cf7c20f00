import { useQuery } from '@tanstack/react-query';
import { isObject } from '../../../rules/document/loose.ts';
import { nodesIn } from '../../../rules/document/nodes.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Draft } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

interface DraftGroup {
  readonly id: string;
  readonly name: Text;
}

/** The groups of a rule set's draft, which may be of any shape. */
export function useDraftGroups(park: string, ruleSet: string): readonly DraftGroup[] {
  const draft = useQuery({
    queryKey: [park, 'rule-sets', ruleSet, 'draft', 'groups'],
    queryFn: ({ signal }) => request<Draft>(['parks', park, 'rule-sets', ruleSet, 'draft'], { signal }),
    staleTime: 0,
  });
  if (!draft.data) return [];
  return [...nodesIn({ ...draft.data.definition })].flatMap(({ node: { id, name, children } }) =>
    typeof id === 'string' && Array.isArray(children) ? [{ id, name: isText(name) ? name : { 'zh-CN': id } }] : [],
  );
}

function isText(value: unknown): value is Text {
  return isObject(value) && typeof value['zh-CN'] === 'string';
}
