import { Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, Id } from '../../../schemas/definition.ts';
import { usePark } from '../park-store.ts';
import { ApplicationsTab } from './applications-tab.tsx';
import './dock.css';
import { type CompareWith, DockHeader } from './dock-header.tsx';
import { DockNotices } from './dock-notices.tsx';
import { FlowTab } from './flow-tab.tsx';
import { LoadView } from './load-view.tsx';
import { MoversTab } from './movers-tab.tsx';
import { useNames } from './names.ts';
import { RankingTab } from './ranking-tab.tsx';
import { TotalsTab } from './totals-tab.tsx';

interface Props {
  readonly park: Id;
  readonly definition: Definition;
  readonly baseline: Definition | null;
  readonly compareWith: CompareWith;
  readonly onOpenEnterprise: (enterpriseId: string) => void;
}

/**
 * What the draft does to the park's enterprises, while it is being edited. Opens the park's records; that the store
 * hears of the draft and of the baseline is the page's task.
 */
export function ParkDock({ park, definition, baseline, compareWith, onOpenEnterprise: onOpen }: Props) {
  const { t } = useTranslation('park');
  const preview = usePark((state) => state.preview);
  const names = useNames(definition, baseline);
  const [period, setPeriod] = useState<string | null>(null);
  useEffect(() => usePark.getState().open(park, period), [park, period]);
  const retry = () => usePark.getState().open(park, period);
  const parts = preview && {
    totals: <TotalsTab preview={preview} />,
    ranking: <RankingTab names={names} onOpen={onOpen} />,
    grades: <FlowTab of="grades" preview={preview} names={names} onOpen={onOpen} />,
    stages: <FlowTab of="stages" preview={preview} names={names} onOpen={onOpen} />,
    applications: <ApplicationsTab names={names} onOpen={onOpen} />,
    movers: <MoversTab preview={preview} names={names} onOpen={onOpen} />,
  };
  const keys = ['totals', 'ranking', 'grades', 'stages', 'applications', 'movers'] as const;
  return (
    <section className="park-dock" aria-label={t('title')}>
      <DockHeader compareWith={compareWith} onPeriod={setPeriod} />
      {parts ? (
        <>
          <DockNotices names={names} retry={retry} />
          <Tabs
            className="dock-tabs"
            size="small"
            destroyOnHidden
            items={keys.map((key) => ({ key, label: t(`tabs.${key}`), children: parts[key] }))}
          />
        </>
      ) : (
        <LoadView retry={retry} />
      )}
    </section>
  );
}
