import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { usePark } from '../park-store.ts';
import './dock.css';
import { type CompareWith, DockHeader } from './dock-header.tsx';
import { DockNotices } from './dock-notices.tsx';
import { DockTabs } from './dock-tabs.tsx';
import { LoadView } from './load-view.tsx';
import { type PartsWithNames, useNames } from './names.ts';

interface Props {
  readonly park: Id;
  readonly draft: PartsWithNames;
  readonly baseline: PartsWithNames | null;
  readonly compareWith: CompareWith;
  readonly onOpenEnterprise: (enterpriseId: string) => void;
}

/**
 * What the draft does to the park's enterprises, while it is being edited. Opens the park's records; that the store
 * hears of the draft and of the baseline is the page's task.
 */
export function ParkDock({ park, draft, baseline, compareWith, onOpenEnterprise: onOpen }: Props) {
  const { t } = useTranslation('park');
  const isScored = usePark(({ preview }) => preview !== null);
  const names = useNames(draft, baseline);
  const [period, setPeriod] = useState<string | null>(null);
  useEffect(() => usePark.getState().open(park, period), [park, period]);
  const retry = useCallback(() => usePark.getState().open(park, period), [park, period]);
  return (
    <section className="park-dock" aria-label={t('title')}>
      <DockHeader compareWith={compareWith} onPeriod={setPeriod} />
      {isScored ? (
        <>
          <DockNotices names={names} retry={retry} />
          <DockTabs names={names} onOpen={onOpen} />
        </>
      ) : (
        <LoadView retry={retry} />
      )}
    </section>
  );
}
