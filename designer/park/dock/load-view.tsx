import { Button, Progress, Result, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { NothingYet } from '../../app/states/states.tsx';
import type { LoadFault, LoadProgress } from '../loading/load-state.ts';
import { usePark } from '../park-store.ts';

/** What stands in the place of a preview that is not there yet. */
export function LoadView({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation('park');
  const status = usePark((park) => park.status);
  const isUnrunnable = usePark(({ unrunnable }) => unrunnable.length > 0);
  // A park that has only begun: nothing went wrong.
  if (status.is === 'error' && status.fault.code === 'noRecords')
    return (
      <NothingYet title={t('faults.noRecords')}>
        <Button onClick={retry}>{t('retry')}</Button>
      </NothingYet>
    );
  if (status.is === 'error')
    return (
      <Result
        className="dock-result"
        status={status.fault.code === 'forbidden' ? '403' : 'warning'}
        title={t('faults.title')}
        subTitle={<FaultText fault={status.fault} />}
        extra={<Button onClick={retry}>{t('retry')}</Button>}
      />
    );
  // Which records to read is known once the rules can be run.
  if (isUnrunnable) return <NothingYet title={t('notices.unrunnable')} />;
  if (status.is === 'none')
    return (
      <div className="dock-result">
        <Button onClick={retry}>{t('retry')}</Button>
      </div>
    );
  return (
    <div className="dock-result">
      {status.is === 'loading' && <LoadBar progress={status.progress} />}
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    </div>
  );
}

export function FaultText({ fault }: { readonly fault: LoadFault }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  if (fault.code === 'refused') return t('faults.refused', { status: fault.status, detail: fault.detail ?? '' });
  if (fault.code === 'unreadable') return t('faults.unreadable', { line: number(fault.line, 0) });
  if (fault.code === 'broken') return t('faults.broken', { why: fault.why });
  return t(`faults.${fault.code}`);
}

export function LoadBar({ progress: { done, of } }: { readonly progress: LoadProgress }) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  return (
    <div className="dock-loading">
      <span role="status">
        {of === null ? t('loading') : t('loadingOf', { done: number(done, 0), of: number(of, 0) })}
      </span>
      <Progress
        aria-label={t('loading')}
        size="small"
        showInfo={false}
        percent={of ? Math.round((done / of) * 100) : 0}
        status="active"
      />
      <Button size="small" onClick={() => usePark.getState().cancel()}>
        {t('cancel')}
      </Button>
    </div>
  );
}
