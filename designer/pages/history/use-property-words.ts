import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blame } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

const known = [
  'exists',
  'id',
  'place',
  'name',
  'description',
  'basis',
  'weight',
  'formula',
  'amount',
  'scoring',
  'missing',
  'condition',
  'rows',
  'options',
  'quota',
  'record',
  'expectation',
] as const;

/** What a property is called; a weight says of which stage it is. */
export function usePropertyWords(stages: Blame['stages']) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  return useCallback(
    (property: string) => {
      const [word = '', stage] = property.split('/');
      const name = known.find((one) => one === word);
      const label = name ? t(`property.${name}`) : word;
      if (stage === undefined) return label;
      const found = stages.find(({ id }) => id === stage);
      return `${label} (${found ? text(found.name) : stage})`;
    },
    [t, text, stages],
  );
}
