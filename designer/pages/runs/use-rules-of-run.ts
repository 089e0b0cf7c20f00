import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { namingOf } from '../../../rules/words/naming.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Version } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';

export interface RunRules {
  readonly definition: Definition;
  readonly naming: Naming;
  readonly version: Version;
}

/** The rules that a run followed. A published version never changes, so it is read once. */
export function useRulesOfRun(park: string, run: { readonly ruleSet: string; readonly version: number } | undefined) {
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: [park, 'rule-sets', run?.ruleSet, 'versions', run?.version],
    queryFn: ({ signal }) =>
      request<Version>(['parks', park, 'rule-sets', run?.ruleSet ?? '', 'versions', run?.version ?? 0], { signal }),
    enabled: run !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const version = query.data;
  const rules = useMemo((): RunRules | undefined => {
    if (!version) return undefined;
    // The server has checked it before it was published.
    const definition = version.definition as unknown as Definition;
    return { definition, naming: namingOf(language, definition), version };
  }, [version, language]);
  return { rules, error: query.error, retry: () => query.refetch() };
}
