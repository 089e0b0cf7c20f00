import { Button, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMay, useParkId } from '../../app/session.ts';
import { NothingYet, ProblemAlert } from '../../app/states/states.tsx';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { EarlierReports } from './earlier-reports.tsx';
import { ImpactProgress } from './impact-progress.tsx';
import { ImpactView } from './impact-view.tsx';
import { SideSelect } from './side-select.tsx';
import { isJob, usePeriods, useStartImpact } from './use-impact.ts';
import './impact.css';

type Wished = 'from' | 'to' | 'period';

/** What a change does to enterprises: two definitions, a period, and the report. */
export function Component() {
  const { t } = useTranslation('impact');
  const park = useParkId();
  const { ruleSet = '' } = useParams();
  const { seeRecords } = useMay();
  const [search, setSearch] = useSearchParams();
  const [job, setJob] = useState<string>();
  const { data: periods } = usePeriods(park);
  const { mutate, isPending, error, reset } = useStartImpact(park, ruleSet);
  const [from, to, report] = [search.get('from'), search.get('to'), search.get('report')];
  const period = search.get('period') ?? periods?.[0] ?? null;
  const change = (wished: Partial<Readonly<Record<Wished, string>>>) => {
    setJob(undefined);
    reset();
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('report');
      for (const [key, value] of Object.entries(wished)) next.set(key, value);
      return next;
    });
  };
  const open = useCallback(
    (id: string) => {
      setJob(undefined);
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('report', id);
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  const start = useCallback(() => {
    if (from === null || to === null || period === null) return;
    setJob(undefined);
    mutate({ from, to, period }, { onSuccess: (started) => (isJob(started) ? setJob(started.id) : open(started.id)) });
  }, [from, to, period, mutate, open]);
  // A link says which two; the latest period is meant. Who picks here begins by the button.
  const [arrived] = useState(() => from !== null && to !== null && !search.has('period') && report === null);
  const latest = periods?.[0];
  useEffect(() => {
    if (!arrived || latest === undefined) return;
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (!next.has('period')) next.set('period', latest);
        return next;
      },
      { replace: true },
    );
  }, [arrived, latest, setSearch]);
  // An address that says it all, such as the link of a review, is answered at once.
  const saysAll = from !== null && to !== null && search.has('period') && report === null && seeRecords;
  useEffect(() => {
    if (saysAll) start();
  }, [saysAll, start]);
  return (
    <div className="page impact-page">
      <RuleSetHead open="impact" title={t('title')}>
        <p className="lead">{t('lead')}</p>
      </RuleSetHead>
      {seeRecords && periods?.length === 0 ? (
        <NothingYet title={t('noPeriods')}>
          <Link to={`/parks/${park}/imports/new`}>{t('noPeriodsGo')}</Link>
        </NothingYet>
      ) : (
        seeRecords && (
          <section className="impact-setup no-print" aria-label={t('setup')}>
            <SideSelect
              {...{ park, ruleSet, label: t('from'), value: from }}
              onChange={(side) => change({ from: side })}
            />
            <Button
              aria-label={t('swap')}
              title={t('swap')}
              disabled={from === null || to === null}
              onClick={() => change({ from: to ?? '', to: from ?? '' })}
            >
              ⇄
            </Button>
            <SideSelect {...{ park, ruleSet, label: t('to'), value: to }} onChange={(side) => change({ to: side })} />
            <div className="impact-field is-short">
              <span aria-hidden>{t('period')}</span>
              <Select
                aria-label={t('period')}
                value={period}
                options={(periods ?? []).map((one) => ({ value: one, label: one }))}
                onChange={(value: string) => change({ period: value })}
              />
            </div>
            <Button
              type="primary"
              loading={isPending}
              disabled={from === null || to === null || period === null || job !== undefined}
              onClick={() => (search.has('period') ? start() : change({ period: period ?? '' }))}
            >
              {t('start')}
            </Button>
          </section>
        )
      )}
      <ProblemAlert error={error} />
      {job !== undefined && <ImpactProgress park={park} ruleSet={ruleSet} job={job} onDone={open} onAgain={start} />}
      {report === null ? (
        <>
          {job === undefined && !error && seeRecords && periods?.length !== 0 && (from === null || to === null) && (
            <p className="soft">{t('choose')}</p>
          )}
          <EarlierReports park={park} ruleSet={ruleSet} onOpen={open} />
        </>
      ) : (
        <ImpactView key={report} park={park} ruleSet={ruleSet} id={report} />
      )}
    </div>
  );
}
