import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job, Run } from '../../api/answers.ts';
import { hasEnded } from '../../api/follow-job.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { RunProgress } from './run-progress.tsx';
import { useSayProblem } from './say-problem.ts';
import { useChangeJob } from './use-runs.ts';

/** A run without a result: how far it is, or why it ended without one. */
export function UnfinishedRun({ park, run }: { readonly park: string; readonly run: Run }) {
  return hasEnded(run) ? <EndedRun park={park} run={run} /> : <RunProgress park={park} run={run} />;
}

function EndedRun({ park, run }: { readonly park: string; readonly run: Run }) {
  const { t } = useTranslation(['runs', 'app']);
  const { text } = useLanguage();
  const { message } = App.useApp();
  const { administer, seeRecords } = useMay();
  const sayProblem = useSayProblem();
  const change = useChangeJob(park, run.job);
  const { data: job } = useQuery({
    queryKey: [park, 'runs', run.id, 'job'],
    queryFn: ({ signal }) => request<Job>(['jobs', run.job], { signal }),
    enabled: seeRecords && run.state === 'failed',
  });
  const resume = () =>
    change.mutate('resume', {
      onSuccess: () => message.success(t('runs:resumed')),
      onError: (error) => message.error(sayProblem(error) ?? t('app:states.offlineTitle')),
    });
  const why = run.state === 'interrupted' || run.state === 'cancelled' ? run.state : 'failed';
  const faults = job?.problem?.faults ?? [];
  return (
    <Alert
      showIcon
      type={why === 'failed' ? 'error' : why === 'interrupted' ? 'warning' : 'info'}
      title={t(`app:job.${why}`)}
      description={
        <>
          {t(`runs:why.${why}`)}
          {job?.problem && text(job.problem.message)}
          {faults.length > 0 && (
            <ul className="run-faults">
              {faults.slice(0, 20).map(({ place, message: sentence }) => (
                <li key={place}>
                  <code>{place}</code> {text(sentence)}
                </li>
              ))}
            </ul>
          )}
        </>
      }
      action={
        administer &&
        why === 'interrupted' && (
          <Button type="primary" size="small" onClick={resume} loading={change.isPending}>
            {t('runs:resume')}
          </Button>
        )
      }
    />
  );
}
