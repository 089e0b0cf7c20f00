import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import { countsByBand } from '../methods/bands-edits.ts';
import type { Handle } from '../methods/drawn.ts';

/** What a handle is called, what it says, and what stands beside it while it is held. */
export function useHandleWords(scoring: Scoring, unit: string | undefined, ascending: Float64Array) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const counts = scoring.method === 'bands' ? countsByBand(scoring, ascending) : [];
  return ({ role, ordinal, value, mark }: Handle) => {
    const said = { value: `${number(value, 6)}${unit ? ` ${unit}` : ''}`, mark: number(mark, 2) };
    const count = counts[ordinal] ?? 0;
    const isBand = role === 'boundary' || role === 'bandMark';
    return {
      label: t(`handles.${role}`, { ordinal }),
      valueText: isBand
        ? t('handles.bandText', { ...said, count, below: counts[ordinal - 1] ?? 0 })
        : t('handles.pointText', said),
      tag:
        role === 'bandMark' ? t('handles.markTag', said) : role === 'point' ? t('handles.pointTag', said) : said.value,
    };
  };
}
