import { Select, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { usePark } from '../park-store.ts';

export interface CompareWith {
  readonly options: readonly { readonly key: string; readonly label: string }[];
  /** Null: nothing. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

interface Props {
  readonly compareWith: CompareWith;
  readonly onPeriod: (period: string) => void;
}

const nothing = '';

/** How many enterprises, of which period, compared with what, and how many an edit affects. */
export function DockHeader({ compareWith, onPeriod }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const loaded = usePark((park) => park.loaded);
  const preview = usePark((park) => park.preview);
  return (
    <header className="dock-header">
      {loaded && <strong>{t('enterprises', { n: number(loaded.size, 0) })}</strong>}
      {preview?.hasBaseline && (
        <span role="status" className={preview.affected.any > 0 ? 'dock-affected' : 'dock-same'}>
          {preview.affected.any > 0 ? t('affected', { n: number(preview.affected.any, 0) }) : t('unaffected')}
        </span>
      )}
      {preview && (
        <Tooltip title={t('tookTitle')}>
          <span className="dock-took">{t('took', { ms: number(preview.took, 1) })}</span>
        </Tooltip>
      )}
      <span className="dock-grow" />
      {loaded && (
        <Select
          size="small"
          aria-label={t('period')}
          value={loaded.period}
          onChange={onPeriod}
          options={loaded.offered.map(({ period, records }) => ({
            value: period,
            label: `${period} · ${t('enterprises', { n: number(records, 0) })}`,
          }))}
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        size="small"
        aria-label={t('compareWith')}
        prefix={t('compareWith')}
        value={compareWith.chosen ?? nothing}
        onChange={(key) => compareWith.onChoose(key === nothing ? null : key)}
        options={[
          { value: nothing, label: t('nothingToCompare') },
          ...compareWith.options.map(({ key, label }) => ({ value: key, label })),
        ]}
        popupMatchSelectWidth={false}
      />
    </header>
  );
}
