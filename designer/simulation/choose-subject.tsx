import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePark } from '../park/park-store.ts';
import { useSimulation } from './simulation-store.ts';

const mostOffered = 30;
const pause = 150;

interface Offered {
  readonly value: string;
  readonly label: string;
}

/** An enterprise of the park by name or id, or a record of one's own. */
export function ChooseSubject() {
  const { t } = useTranslation('designer');
  const loaded = usePark((park) => park.loaded);
  const { shown, open } = useSimulation();
  const [search, setSearch] = useState('');
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  useEffect(() => {
    let stopped = false;
    const timer = window.setTimeout(async () => {
      const window = await usePark
        .getState()
        .list({ among: { of: 'all' }, order: 'rank', ...(search ? { search } : {}), offset: 0, limit: mostOffered });
      if (stopped || !window) return;
      setOffered(
        window.enterprises.map(({ enterpriseId, name }) => ({
          value: enterpriseId,
          label: name === null ? enterpriseId : `${name}（${enterpriseId}）`,
        })),
      );
    }, pause);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [search]);
  const source = shown?.request.source;
  const chosen = source?.from === 'park' ? source.enterpriseId : null;
  const record = shown?.result?.subject.record;
  const current = record && !offered.some(({ value }) => value === chosen) && chosen !== null;
  return (
    <div className="simulation-choose">
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch }}
        aria-label={t('simulation.choose')}
        placeholder={t('simulation.search')}
        value={chosen}
        options={[...(current ? [{ value: chosen, label: record.name ?? chosen }] : []), ...offered]}
        onChange={(enterpriseId) => open({ from: 'park', enterpriseId })}
        style={{ flex: 1, minWidth: 0 }}
      />
      <Button
        onClick={() => {
          const empty = { enterpriseId: '—', name: t('simulation.typed'), period: loaded?.period ?? '' };
          open({ from: 'typed', subject: { record: record ? { ...record, ...empty } : empty, history: [] } });
        }}
      >
        {t('simulation.typed')}
      </Button>
    </div>
  );
}
