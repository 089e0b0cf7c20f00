import { useTranslation } from 'react-i18next';
import type { Effective } from './span.ts';

/** An effective period in words. */
export function useEffectiveWords(): (effective: Effective) => string {
  const { t } = useTranslation('reviews');
  return (effective) => {
    if (effective === null) return t('versions.always');
    const { from, to } = effective;
    return to === null ? t('versions.from', { from }) : t('versions.fromTo', { from, to });
  };
}
