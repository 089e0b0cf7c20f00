import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';
import { useLanguage } from '../../app/languages.ts';

type NameOf = (id: Id | null) => string;

export interface Names {
  readonly grade: NameOf;
  readonly stage: NameOf;
  readonly application: NameOf;
  readonly field: NameOf;
}

interface Named {
  readonly id: Id;
  readonly name: Text;
}

/** Where the names stand. An edit of the tree leaves all of it as it is. */
export type PartsWithNames = {
  readonly [Part in 'grades' | 'stages' | 'applications' | 'fields']?: readonly Named[] | undefined;
};

export function partsWithNames({ grades, stages, applications, fields }: Definition): PartsWithNames {
  return { grades, stages, applications, fields };
}

/** What ids are called: in the draft, or, where they are gone from it, in what it is compared with. */
export function useNames(draft: PartsWithNames, baseline: PartsWithNames | null): Names {
  const { t } = useTranslation('park');
  const { text } = useLanguage();
  return useMemo(() => {
    const namer = (of: (one: PartsWithNames) => readonly Named[] | undefined, none: string): NameOf => {
      const all = [...((baseline && of(baseline)) ?? []), ...(of(draft) ?? [])];
      const known = new Map(all.map(({ id, name }) => [id, text(name)]));
      return (id) => (id === null ? none : (known.get(id) ?? id));
    };
    return {
      grade: namer((one) => one.grades, t('noGrade')),
      stage: namer((one) => one.stages, t('noStage')),
      application: namer((one) => one.applications, t('none')),
      field: namer((one) => one.fields, t('none')),
    };
  }, [draft, baseline, text, t]);
}
