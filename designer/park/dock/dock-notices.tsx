import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../app/languages.ts';
import type { ParkState } from '../park-state.ts';
import { usePark } from '../park-store.ts';
import { FaultText, LoadBar } from './load-view.tsx';
import type { Names } from './names.ts';
import { WrongCellsDialog } from './wrong-cells-dialog.tsx';

/** Without the preview, which comes anew with every frame. */
function told({ preview, window, details, indicators, groups, ...rest }: ParkState) {
  return rest;
}

/** All that keeps what is shown from being the whole truth. */
export function DockNotices({ names, retry }: { readonly names: Names; readonly retry: () => void }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const { status, loaded, stale, unrunnable, problems, checked, baselineProblems, baselineOtherTypes } = usePark(
    useShallow(told),
  );
  const [shows, setShows] = useState(false);
  const errors = checked ? problems.filter(({ severity }) => severity === 'error').length : 0;
  const wrong = loaded?.wrongCells.count ?? 0;
  return (
    <div className="dock-notices">
      {status.is === 'loading' && <LoadBar progress={status.progress} />}
      {status.is === 'error' && (
        <Notice
          type="error"
          action={
            <Button size="small" onClick={retry}>
              {t('retry')}
            </Button>
          }
        >
          <FaultText fault={status.fault} />
        </Notice>
      )}
      {stale && unrunnable.length > 0 && <Notice type="warning">{t('notices.stale')}</Notice>}
      {stale && unrunnable.length === 0 && <Notice type="info">{t('notices.reading')}</Notice>}
      {!stale && errors > 0 && <Notice type="warning">{t('notices.errors', { n: number(errors, 0) })}</Notice>}
      {loaded?.sampled && (
        <Notice type="info">{t('notices.sampled', { of: number(loaded.of, 0), size: number(loaded.size, 0) })}</Notice>
      )}
      {baselineProblems.length > 0 && <Notice type="info">{t('notices.baselineBroken')}</Notice>}
      {baselineOtherTypes.length > 0 && (
        <Notice type="info">
          {t('notices.baselineTypes', { fields: baselineOtherTypes.map((id) => names.field(id)).join('、') })}
        </Notice>
      )}
      {wrong > 0 && loaded && (
        <Notice
          type="warning"
          action={
            <Button size="small" onClick={() => setShows(true)}>
              {t('notices.wrongCellsTitle')}
            </Button>
          }
        >
          {t('notices.wrongCells', { n: number(wrong, 0) })}
        </Notice>
      )}
      {shows && loaded && (
        <WrongCellsDialog wrongCells={loaded.wrongCells} names={names} onClose={() => setShows(false)} />
      )}
    </div>
  );
}

interface NoticeProps {
  readonly type: 'info' | 'warning' | 'error';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Notice({ type, action, children }: NoticeProps) {
  return (
    <Alert banner showIcon type={type} action={action} title={children} role={type === 'error' ? 'alert' : 'status'} />
  );
}
