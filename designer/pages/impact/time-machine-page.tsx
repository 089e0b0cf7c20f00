import { App, Button, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ImpactHeading } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId, usePerson } from '../../app/session.ts';
import { Loaded, NothingYet, ProblemAlert, ProblemView } from '../../app/states/states.tsx';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { useRuns } from '../runs/use-runs.ts';
import { ImpactProgress } from './impact-progress.tsx';
import { ImpactView } from './impact-view.tsx';
import { SideSelect } from './side-select.tsx';
import { type ImpactWish, isJob, useImpacts, usePeriods, useRemoveImpact, useStartImpact } from './use-impact.ts';
import { useSideNames } from './use-side-names.ts';
import './impact.css';

/** A past period under another version: a trial that is kept apart from runs. */
export function Component() {
  const { t } = useTranslation('impact');
  const park = useParkId();
  const { ruleSet = '' } = useParams();
  const { seeRecords } = useMay();
  const [search, setSearch] = useSearchParams();
  const [job, setJob] = useState<string>();
  const [wish, setWish] = useState<ImpactWish>();
  const { mutate, isPending, error } = useStartImpact(park, ruleSet);
  const trial = search.get('trial');
  const open = useCallback(
    (id: string) => {
      setJob(undefined);
      setSearch({ trial: id });
    },
    [setSearch],
  );
  const start = (asked: ImpactWish) => {
    setWish(asked);
    setJob(undefined);
    setSearch({});
    mutate(asked, { onSuccess: (started) => (isJob(started) ? setJob(started.id) : open(started.id)) });
  };
  if (!seeRecords) return <ProblemView error={new ApiProblem(403, {})} />;
  return (
    <div className="page impact-page">
      <RuleSetHead open="timeMachine" title={t('timeMachine')}>
        <p className="lead">{t('timeMachineLead')}</p>
      </RuleSetHead>
      <TrialForm park={park} ruleSet={ruleSet} busy={isPending || job !== undefined} onStart={start} />
      <ProblemAlert error={error} />
      {job !== undefined && (
        <ImpactProgress park={park} ruleSet={ruleSet} job={job} onDone={open} onAgain={() => wish && start(wish)} />
      )}
      {trial !== null && <ImpactView key={trial} park={park} ruleSet={ruleSet} id={trial} />}
      <Trials park={park} ruleSet={ruleSet} opened={trial} onOpen={open} onClosed={() => setSearch({})} />
    </div>
  );
}

interface FormProps {
  readonly park: string;
  readonly ruleSet: string;
  readonly busy: boolean;
  readonly onStart: (wish: ImpactWish) => void;
}

/** Which period, what it is held against, and with which rules it is scored. */
function TrialForm({ park, ruleSet, busy, onStart }: FormProps) {
  const { t } = useTranslation('impact');
  const { time } = useLanguage();
  const { data: periods = [], isSuccess } = usePeriods(park);
  const [chosen, setPeriod] = useState<string>();
  const [asked, setRun] = useState<string>();
  const [side, setSide] = useState<string>('draft');
  const period = chosen ?? periods[0];
  const runs = useRuns(park, { ruleSet, ...(period === undefined ? {} : { period }) });
  const finished = (runs.data?.pages[0]?.items ?? []).filter(({ result }) => result !== null);
  const run = asked === '' ? undefined : (finished.find(({ id }) => id === asked) ?? finished[0]);
  const start = () => {
    if (period === undefined) return;
    const wish = { to: side, period, isTrial: true };
    onStart(run ? { ...wish, from: String(run.version), run: run.id } : { ...wish, from: side });
  };
  if (isSuccess && periods.length === 0)
    return (
      <NothingYet title={t('noPeriods')}>
        <Link to={`/parks/${park}/imports/new`}>{t('noPeriodsGo')}</Link>
      </NothingYet>
    );
  return (
    <section className="impact-setup no-print" aria-label={t('setup')}>
      <div className="impact-field is-short">
        <span aria-hidden>{t('period')}</span>
        <Select
          aria-label={t('period')}
          value={period ?? null}
          options={periods.map((one) => ({ value: one, label: one }))}
          onChange={(value: string) => {
            setPeriod(value);
            setRun(undefined);
          }}
        />
      </div>
      <div className="impact-field">
        <span aria-hidden>{t('used')}</span>
        <Select
          aria-label={t('used')}
          value={run?.id ?? ''}
          popupMatchSelectWidth={false}
          options={[
            ...finished.map(({ id, version, period: of, result }) => ({
              value: id,
              label: t('thenRun', { period: of, version, time: time(result?.finishedAt ?? '') }),
            })),
            { value: '', label: finished.length === 0 ? t('thenNone') : t('thenNow') },
          ]}
          onChange={setRun}
        />
      </div>
      <SideSelect {...{ park, ruleSet, label: t('which'), value: side }} onChange={setSide} />
      <Button type="primary" disabled={busy || period === undefined} loading={busy} onClick={start}>
        {t('runTrial')}
      </Button>
    </section>
  );
}

interface TrialsProps {
  readonly park: string;
  readonly ruleSet: string;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClosed: () => void;
}

function Trials({ park, ruleSet, opened, onOpen, onClosed }: TrialsProps) {
  const { t } = useTranslation('impact');
  const trials = useImpacts(park, ruleSet, true);
  return (
    <section className="impact-card no-print" aria-label={t('trials')}>
      <h2>{t('trials')}</h2>
      <Loaded of={trials}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('trialsNone')}</p>
          ) : (
            <ul className="impact-reports">
              {items.map((trial) => (
                <TrialRow
                  key={trial.id}
                  {...{ park, ruleSet, trial, onOpen }}
                  onRemoved={() => opened === trial.id && onClosed()}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface RowProps {
  readonly park: string;
  readonly ruleSet: string;
  readonly trial: ImpactHeading;
  readonly onOpen: (id: string) => void;
  readonly onRemoved: () => void;
}

function TrialRow({ park, ruleSet, trial, onOpen, onRemoved }: RowProps) {
  const { t } = useTranslation('impact');
  const { number, time } = useLanguage();
  const sideNames = useSideNames();
  const { modal, message } = App.useApp();
  const { administer } = useMay();
  const { person } = usePerson();
  const remove = useRemoveImpact(park, ruleSet);
  const { id, period, at, enterprises } = trial;
  const name = `${period} · ${sideNames(trial)}`;
  const ask = () =>
    modal.confirm({
      title: t('removeSure'),
      content: t('removeWhy'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('keep'),
      onOk: async () => {
        await remove.mutateAsync(id);
        onRemoved();
        void message.success(t('removed'));
      },
    });
  return (
    <li>
      <span className="impact-report-name">
        {name}
        <small className="soft">
          {number(enterprises)} {t('enterprises')} · {t('made', { time: time(at) })}
        </small>
      </span>
      <Button size="small" onClick={() => onOpen(id)}>
        {t('open')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {(administer || trial.by === person) && (
        <Button size="small" danger onClick={ask}>
          {t('remove')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  );
}
