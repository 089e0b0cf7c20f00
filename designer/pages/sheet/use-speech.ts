import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Naming } from '../../../rules/words/vocabulary.ts';
import { useLanguage } from '../../app/languages.ts';
import type { Speech } from './words/speech.ts';

export function useSpeech(naming: Naming): Speech {
  const { t } = useTranslation('sheet');
  const { number } = useLanguage();
  return useMemo(() => ({ t, number, naming }), [t, number, naming]);
}
