import { useQuery } from '@tanstack/react-query';
import type { Definition, Field } from '../../../schemas/definition.ts';
import type { Draft, RuleSetPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';

/** A rule set by which records are read: its draft's fields name what is in them. */
export interface FieldSource {
  readonly ruleSet: string;
  readonly fields: readonly Field[];
}

export function useRuleSetChoice(park: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', 'choice'],
    queryFn: ({ signal }) => request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { limit: 100 }, signal }),
  });
}

/** The fields of the rule set that is named, else of the one that was published last; null: the park has none. */
export function useFields(park: string, ruleSet?: string) {
  return useQuery({
    queryKey: [park, 'rule-sets', 'fields', ruleSet ?? null],
    queryFn: async ({ signal }): Promise<FieldSource | null> => {
      const id = ruleSet ?? (await firstRuleSet(park, signal));
      if (id === undefined) return null;
      const draft = await request<Draft>(['parks', park, 'rule-sets', id, 'draft'], { signal });
      return { ruleSet: id, fields: fieldsIn(draft) };
    },
  });
}

async function firstRuleSet(park: string, signal: AbortSignal): Promise<string | undefined> {
  const { items } = await request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { limit: 100 }, signal });
  return (items.find(({ latestVersion }) => latestVersion) ?? items[0])?.id;
}

/** A draft may be of any shape. */
function fieldsIn({ definition }: Draft): readonly Field[] {
  const { fields } = definition as unknown as Partial<Definition>;
  return Array.isArray(fields) ? fields.filter((field: Partial<Field>) => typeof field.id === 'string') : [];
}
