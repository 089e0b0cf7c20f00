import { Alert, Button, Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialWish } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { usePeriods } from '../runs/use-runs.ts';
import { TrialFiguresView } from './trial-figures.tsx';
import { TrialImpact } from './trial-impact.tsx';
import { draftTrialOf } from './trial-wish.ts';
import { useTrial } from './use-trial.ts';
import './trials.css';

interface Props {
  readonly park: string;
  readonly title: string;
  /** Null: it can't be tried yet. */
  readonly wish: Omit<TrialWish, 'period'> | null;
}

/** Scores the park's own records with rules that are nowhere stored: the figures, and who gains and loses by a draft's change. */
export function TrialPanel({ park, title, wish }: Props) {
  const { t } = useTranslation('templates');
  const { text, number } = useLanguage();
  const periods = usePeriods(park);
  const [chosen, setChosen] = useState<string>();
  const trial = useTrial(park);
  const items = periods.data?.items ?? [];
  const period = chosen ?? items[0]?.period;
  const { problem, progress, tried } = trial;
  // Figures of something else than what is to be accepted are worse than none.
  const isOfThis = tried !== undefined && JSON.stringify({ ...wish, period }) === JSON.stringify(tried);
  const result = isOfThis ? trial.result : undefined;
  const draft = useMemo(() => tried && draftTrialOf(tried), [tried]);
  return (
    <section className="trial" aria-label={title}>
      <h2>{title}</h2>
      <p className="trial-lead">{t('trial.lead')}</p>
      {periods.data && items.length === 0 ? (
        <p>{t('trial.noPeriods')}</p>
      ) : (
        <div className="trial-start">
          <Select
            aria-label={t('trial.period')}
            value={period ?? null}
            options={items.map((one) => ({ value: one.period, label: one.period }))}
            onChange={setChosen}
          />
          <Button
            loading={trial.isRunning}
            disabled={wish === null || period === undefined}
            onClick={() => wish && period !== undefined && trial.start({ ...wish, period })}
          >
            {result ? t('trial.again') : t('trial.start')}
          </Button>
          {trial.isRunning && (
            <span role="status" className="trial-running">
              <Spin size="small" /> {t('trial.running')} {progress && progress.done > 0 ? number(progress.done) : ''}
            </span>
          )}
        </div>
      )}
      <ProblemAlert error={trial.error} />
      {problem !== undefined && (
        <Alert type="error" showIcon role="alert" title={t('trial.failed')} description={problem && text(problem)} />
      )}
      {result && <TrialFiguresView result={result} />}
      {result?.before && draft && <TrialImpact key={trial.job} park={park} wish={draft} />}
    </section>
  );
}
