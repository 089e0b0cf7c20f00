import { Tabs } from 'antd';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePark } from '../park-store.ts';
import type { Preview } from '../preview/preview.ts';
import { ApplicationsTab } from './applications-tab.tsx';
import { FlowTab } from './flow-tab.tsx';
import { MoversTab } from './movers-tab.tsx';
import type { Names } from './names.ts';
import { RankingTab } from './ranking-tab.tsx';
import { TotalsTab } from './totals-tab.tsx';

interface Props {
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

const keys = ['totals', 'ranking', 'grades', 'stages', 'applications', 'movers'] as const;

/** Only what stands in the open tab is drawn anew with each preview. */
export const DockTabs = memo(function DockTabs({ names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const items = useMemo(() => {
    const common = { names, onOpen };
    const parts = {
      totals: <Previewed>{(preview) => <TotalsTab preview={preview} />}</Previewed>,
      ranking: <RankingTab {...common} />,
      grades: <Previewed>{(preview) => <FlowTab of="grades" preview={preview} {...common} />}</Previewed>,
      stages: <Previewed>{(preview) => <FlowTab of="stages" preview={preview} {...common} />}</Previewed>,
      applications: <ApplicationsTab {...common} />,
      movers: <Previewed>{(preview) => <MoversTab preview={preview} {...common} />}</Previewed>,
    };
    return keys.map((key) => ({ key, label: t(`tabs.${key}`), children: parts[key] }));
  }, [names, onOpen, t]);
  return <Tabs className="dock-tabs" size="small" destroyOnHidden items={items} />;
});

function Previewed({ children }: { readonly children: (preview: Preview) => ReactNode }) {
  const preview = usePark((park) => park.preview);
  return preview && children(preview);
}
