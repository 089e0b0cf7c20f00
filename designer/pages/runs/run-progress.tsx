import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/answers.ts';
import { useJob } from '../../api/follow-job.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { useSayProblem } from './say-problem.ts';
import { useChangeJob } from './use-runs.ts';

const phases = ['reading', 'scoring', 'writing'] as const;

/** A run under way, live. */
export function RunProgress({ park, run }: { readonly park: string; readonly run: Run }) {
  const { t } = useTranslation(['runs', 'app']);
  const { number, seconds } = useLanguage();
  const sayProblem = useSayProblem();
  const { modal, message } = App.useApp();
  const { administer, seeRecords } = useMay();
  const { progress } = useJob(seeRecords ? run.job : undefined, [[park, 'runs']]);
  const change = useChangeJob(park, run.job);
  const phase = phases.find((one) => one === progress?.phase);
  const state = progress?.state ?? run.state;
  const isKnown = progress !== null && progress.of !== null && progress.of > 0;
  const share = isKnown ? Math.min(1, progress.done / (progress.of ?? 1)) : 0;
  const ask = () =>
    modal.confirm({
      title: t('runs:cancelSure'),
      content: t('runs:cancelWhy'),
      okText: t('runs:cancel'),
      okButtonProps: { danger: true },
      cancelText: t('runs:keepGoing'),
      onOk: () =>
        change.mutateAsync('cancel').catch((error: unknown) => {
          message.error(sayProblem(error) ?? t('app:states.offlineTitle'));
        }),
    });
  return (
    <div className="run-progress" aria-live="polite">
      <div className="run-progress-words">
        <strong>{state === 'queued' ? t('app:job.queued') : t(`runs:phases.${phase ?? 'other'}`)}</strong>
        {isKnown && (
          <span className="number">
            {t('runs:rows', { done: number(progress.done), of: number(progress.of ?? 0) })}
          </span>
        )}
        {progress?.rate != null && progress.rate > 0 && (
          <span className="number soft">{t('app:job.rate', { rate: number(progress.rate, 0) })}</span>
        )}
        {progress?.secondsLeft != null && (
          <span className="number soft">{t('app:job.left', { time: seconds(progress.secondsLeft) })}</span>
        )}
        <span className="grow" />
        {administer && (
          <Button size="small" onClick={ask} loading={change.isPending} disabled={change.isSuccess}>
            {change.isSuccess ? t('runs:cancelAsked') : t('runs:cancel')}
          </Button>
        )}
      </div>
      <Progress
        percent={Math.round(share * 100)}
        status="active"
        aria-label={t(`runs:phases.${phase ?? 'other'}`)}
        {...(isKnown ? {} : { showInfo: false })}
      />
    </div>
  );
}
