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

/** What ids are called: in the draft, or, where they are gone from it, in what it is compared with. */
export function useNames(definition: Definition, baseline: Definition | null): Names {
  const { t } = useTranslation('park');
  const { text } = useLanguage();
  return useMemo(() => {
    const namer = (of: (one: Definition) => readonly Named[], none: string): NameOf => {
      const known = new Map(
        [...(baseline ? of(baseline) : []), ...of(definition)].map(({ id, name }) => [id, text(name)]),
      );
      return (id) => (id === null ? none : (known.get(id) ?? id));
    };
    return {
      grade: namer(({ grades = [] }) => grades, t('noGrade')),
      stage: namer(({ stages = [] }) => stages, t('noStage')),
      application: namer(({ applications = [] }) => applications, t('none')),
      field: namer(({ fields }) => fields, t('none')),
    };
  }, [definition, baseline, text, t]);
}
