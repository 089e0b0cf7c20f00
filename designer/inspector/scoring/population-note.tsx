import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { usePark } from '../../park/park-store.ts';
import { type Population, quantile } from './values/park-values.ts';

interface Props {
  readonly population: Population;
  readonly hasValues: boolean;
  readonly unit: string | undefined;
}

/** Whose values are drawn, and where their middle is. */
export function PopulationNote({ population: { ascending, missing }, hasValues, unit = '' }: Props) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const period = usePark((park) => park.loaded?.period);
  const isLoading = usePark(({ status }) => status.is === 'loading');
  if (!hasValues) return <p className="insp-soft">{isLoading ? t('chart.loading') : t('chart.noRecords')}</p>;
  if (ascending.length === 0) return <p className="insp-soft">{t('chart.noValues', { missing: number(missing) })}</p>;
  return (
    <p
      className="insp-soft number"
      title={t('chart.range', {
        least: number(ascending[0] ?? 0, 4),
        most: number(ascending.at(-1) ?? 0, 4),
        unit,
      })}
    >
      {t('chart.population', {
        period: period ?? '',
        many: number(ascending.length),
        missing: number(missing),
        median: number(quantile(ascending, 0.5), 2),
        unit,
      })}
    </p>
  );
}
