import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { impactsKey } from './use-impact.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly job: string;
  readonly onDone: (impact: string) => void;
  readonly onAgain: () => void;
}

const phases = ['reading', 'comparing', 'writing'] as const;

/** A report that is being made, live; or why it was not. */
export function ImpactProgress({ park, ruleSet, job, onDone, onAgain }: Props) {
  const { t } = useTranslation(['impact', 'runs', 'app']);
  const { number, text, seconds } = useLanguage();
  const { administer } = useMay();
  const { progress, ended } = useJob(job, [[...impactsKey(park, ruleSet), 'list']]);
  const cancel = useMutation({ mutationFn: () => request<unknown>(['jobs', job, 'cancel'], { method: 'POST' }) });
  const result = ended?.state === 'succeeded' ? ended.result : undefined;
  const made = typeof result === 'object' && result !== null && 'impact' in result ? String(result.impact) : undefined;
  useEffect(() => {
    if (made !== undefined) onDone(made);
  }, [made, onDone]);
  if (ended && made === undefined) {
    const { problem, state } = ended;
    const faults = problem?.faults ?? [];
    return (
      <Alert
        role="alert"
        showIcon
        type={problem ? 'error' : 'info'}
        title={problem ? t('impact:failed') : t(state === 'cancelled' ? 'impact:cancelled' : 'impact:interrupted')}
        description={
          problem && (
            <>
              {text(problem.message)}
              {faults.length > 0 && (
                <ul className="impact-faults">
                  {faults.slice(0, 20).map(({ place, message }) => (
                    <li key={place}>
                      <code>{place}</code> {text(message)}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )
        }
        action={
          <Button size="small" onClick={onAgain}>
            {t('impact:again')}
          </Button>
        }
      />
    );
  }
  const phase = phases.find((one) => one === progress?.phase);
  const { done = 0, of = null } = progress ?? {};
  const share = of === null || of === 0 ? 0 : Math.min(1, done / of);
  return (
    <section className="impact-card" aria-label={t('impact:underWay')}>
      <div className="impact-progress-words" aria-live="polite">
        <strong>{progress?.state === 'queued' ? t('app:job.queued') : t(`runs:phases.${phase ?? 'other'}`)}</strong>
        {of !== null && (
          <span className="number">
            {phase === 'comparing'
              ? t('impact:comparing', { done: number(done), of: number(of) })
              : t('runs:rows', { done: number(done), of: number(of) })}
          </span>
        )}
        {progress?.secondsLeft != null && (
          <span className="number soft">{t('app:job.left', { time: seconds(progress.secondsLeft) })}</span>
        )}
        <span className="grow" />
        {administer && (
          <Button size="small" onClick={() => cancel.mutate()} loading={cancel.isPending} disabled={cancel.isSuccess}>
            {t('impact:cancel')}
          </Button>
        )}
      </div>
      <Progress
        percent={Math.round(share * 100)}
        status="active"
        aria-label={t(`runs:phases.${phase ?? 'other'}`)}
        {...(of === null ? { showInfo: false } : {})}
      />
    </section>
  );
}
