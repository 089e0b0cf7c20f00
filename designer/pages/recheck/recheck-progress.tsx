import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/answers.ts';
import type { FollowedJob } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

const phases = ['reading', 'scoring', 'comparing', 'verifying'] as const;

interface Props {
  readonly job: Job;
  readonly progress: FollowedJob['progress'];
}

/** How far a re-check of a whole run is. */
export function RecheckProgress({ job, progress }: Props) {
  const { t } = useTranslation(['recheck', 'app']);
  const { number, seconds } = useLanguage();
  const cancel = useMutation({ mutationFn: () => request<Job>(['jobs', job.id, 'cancel'], { method: 'POST' }) });
  const phase = phases.find((one) => one === progress?.phase);
  const isKnown = progress !== null && progress.of !== null && progress.of > 0;
  const share = isKnown ? Math.min(1, progress.done / (progress.of ?? 1)) : 0;
  const words = t(`recheck:phases.${phase ?? 'other'}`);
  return (
    <div className="recheck-progress">
      <div className="recheck-progress-words" aria-live="polite">
        <strong>{words}</strong>
        {isKnown && (
          <span className="number soft">
            {t('recheck:rows', { done: number(progress.done), of: number(progress.of ?? 0) })}
          </span>
        )}
        {progress?.secondsLeft != null && (
          <span className="number soft">{t('app:job.left', { time: seconds(progress.secondsLeft) })}</span>
        )}
        <span className="grow" />
        <Button size="small" loading={cancel.isPending} disabled={cancel.isSuccess} onClick={() => cancel.mutate()}>
          {t(cancel.isSuccess ? 'recheck:cancelling' : 'recheck:cancel')}
        </Button>
      </div>
      <Progress
        percent={Math.round(share * 100)}
        status="active"
        aria-label={words}
        {...(isKnown ? {} : { showInfo: false })}
      />
      <ProblemAlert error={cancel.error} />
    </div>
  );
}
