import { useMutation } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job, RecordImport } from '../../api/answers.ts';
import { useJob } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

/** How far the reading or the import of a file is; it can be cancelled, and resumed where it was cut off. */
export function ImportUnderWay({ park, one }: { readonly park: string; readonly one: RecordImport }) {
  const { t } = useTranslation('imports');
  const { t: app } = useTranslation('app');
  const { number, seconds } = useLanguage();
  const { administer } = useMay();
  const touches = [
    [park, 'imports'],
    [park, 'records'],
  ];
  const { progress, ended } = useJob(one.job ?? undefined, touches);
  const steer = useMutation({
    mutationFn: (what: 'cancel' | 'resume') => request<Job>(['jobs', one.job ?? '', what], { method: 'POST' }),
    onSuccess: (_, what) => {
      if (what === 'resume') window.location.reload();
    },
  });
  const done = progress?.done ?? 0;
  const of = progress?.of ?? null;
  return (
    <section className="import-progress" aria-busy={!ended}>
      <p role="status">
        {one.state === 'uploaded' ? t('looking') : t('importing')}{' '}
        <span className="number">
          {of === null
            ? app('job.progressAlone', { done: number(done, 0) })
            : app('job.progress', { done: number(done, 0), of: number(of, 0) })}
          {progress?.rate ? ` · ${app('job.rate', { rate: number(progress.rate, 0) })}` : ''}
          {progress?.secondsLeft ? ` · ${app('job.left', { time: seconds(progress.secondsLeft) })}` : ''}
        </span>
      </p>
      <Progress
        percent={of ? Math.floor((100 * done) / of) : 0}
        status={ended ? 'normal' : 'active'}
        aria-label={t('importing')}
      />
      <ProblemAlert error={steer.error} />
      {administer && !ended && (
        <Button loading={steer.isPending} onClick={() => steer.mutate('cancel')}>
          {app('job.cancel')}
        </Button>
      )}
      {administer && ended?.state === 'interrupted' && (
        <Button type="primary" loading={steer.isPending} onClick={() => steer.mutate('resume')}>
          {app('job.resume')}
        </Button>
      )}
    </section>
  );
}
