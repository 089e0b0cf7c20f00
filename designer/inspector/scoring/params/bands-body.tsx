import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import type { Bands } from '../methods/bands-edits.ts';
import type { MethodProps } from '../scoring-props.ts';
import { BandsTable } from '../table/bands-table.tsx';
import { withOptional } from './with-optional.ts';

/** The bands, and to which a value on a boundary belongs. */
export function BandsBody(props: MethodProps<Bands>) {
  const { scoring, unit, readOnly, onChange } = props;
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const boundary = scoring.boundary ?? 'lower';
  const at = scoring.bands.findLastIndex(({ from }) => from !== null);
  const band = scoring.bands[at];
  const below = scoring.bands[at - 1]?.mark ?? 0;
  const mark = boundary === 'lower' ? band?.mark : below;
  return (
    <>
      <BandsTable {...props} />
      <div className="boundary">
        {!readOnly && (
          <Segmented<'lower' | 'upper'>
            size="small"
            aria-label={t('boundary.label')}
            value={boundary}
            options={[
              { value: 'lower', label: t('boundary.lower') },
              { value: 'upper', label: t('boundary.upper') },
            ]}
            onChange={(side) => onChange(withOptional(scoring, 'boundary', side === 'lower' ? undefined : side))}
          />
        )}
        <span className="insp-soft">
          {t(`boundary.${boundary}Help`)}
          {band?.from != null &&
            t('boundary.example', {
              value: `${number(band.from, 6)}${unit ? ` ${unit}` : ''}`,
              mark: number(mark ?? 0, 2),
            })}
        </span>
      </div>
    </>
  );
}
