import { useTranslation } from 'react-i18next';
import type { CauseImpact, ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { dimensionColour } from '../../../charts/colours.ts';

type Called = Pick<CauseImpact, 'key' | 'name' | 'grouped'>;

/** What a cause is called, and its colour: that of its dimension. */
export function useCauseWords({ causes, dimensions }: ImpactReport) {
  const { t } = useTranslation('impact');
  const { text } = useLanguage();
  const nameOf = ({ key, name, grouped }: Called): string => {
    if (key === 'definition') return t('whole');
    if (name === null) return t('others');
    return grouped ? t('rest', { name: text(name) }) : text(name);
  };
  const colourOf = ({ dimension }: Pick<CauseImpact, 'dimension'>) => {
    const place = dimensions.findIndex(({ id }) => id === dimension);
    return place < 0 ? 'var(--before)' : dimensionColour(place);
  };
  return { nameOf, colourOf, causeAt: (place: number) => causes[place] };
}
