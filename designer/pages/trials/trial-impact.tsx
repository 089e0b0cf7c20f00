import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request.ts';
import { Loading, ProblemAlert } from '../../app/states/states.tsx';
import { ImpactProgress } from '../impact/impact-progress.tsx';
import { isJob, type Started } from '../impact/use-impact.ts';
import { TrialReport } from './trial-report.tsx';
import type { DraftTrialWish } from './trial-wish.ts';

interface Props {
  readonly park: string;
  readonly wish: DraftTrialWish;
}

/** Who gains and who loses by what is tried: begun at once, and shown when it is there. */
export function TrialImpact({ park, wish }: Props) {
  const { t } = useTranslation('templates');
  const { ruleSet } = wish;
  const [job, setJob] = useState<string>();
  const [report, setReport] = useState<string>();
  const { mutate, error } = useMutation({
    mutationFn: (body: DraftTrialWish) =>
      request<Started>(['parks', park, 'trials', 'impact'], { method: 'POST', body }),
    onSuccess: (started) => (isJob(started) ? setJob(started.id) : setReport(started.id)),
  });
  const start = useCallback(() => mutate(wish), [mutate, wish]);
  useEffect(() => start(), [start]);
  const isStarting = job === undefined && report === undefined && error === null;
  return (
    <section className="impact-page trial-impact" aria-label={t('trial.impact')}>
      <h2>{t('trial.impact')}</h2>
      <ProblemAlert error={error} />
      {isStarting && <Loading />}
      {job !== undefined && report === undefined && (
        <ImpactProgress park={park} ruleSet={ruleSet} job={job} onDone={setReport} onAgain={start} />
      )}
      {report !== undefined && <TrialReport park={park} ruleSet={ruleSet} id={report} />}
    </section>
  );
}
