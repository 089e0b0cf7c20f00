import { Select, Tooltip } from 'antd';
import { memo } from 'react';
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
export const DockHeader = memo(function DockHeader({ compareWith, onPeriod }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const loaded = usePark((park) => park.loaded);
  return (
    <header className="dock-header">
      {loaded && <strong>{t('enterprises', { n: number(loaded.size, 0) })}</strong>}
      <Affected />
      <Tooltip title={t('tookTitle')}>
        <span className="dock-took">
          <Took />
        </span>
      </Tooltip>
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
});

function Affected() {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const any = usePark(({ preview }) => (preview?.hasBaseline ? preview.affected.any : null));
  if (any === null) return null;
  return (
    <span role="status" className={any > 0 ? 'dock-affected' : 'dock-same'}>
      {any > 0 ? t('affected', { n: number(any, 0) }) : t('unaffected')}
    </span>
  );
}

function Took() {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const took = usePark(({ preview }) => preview?.took);
  return took !== undefined && t('took', { ms: number(took, 1) });
}
