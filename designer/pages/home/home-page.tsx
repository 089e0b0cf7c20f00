import { useQuery } from '@tanstack/react-query';
import { Card, Statistic } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobPage, PeriodList, RuleSetPage, Run, RunPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId, useParks } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { NextStep } from './next-step.tsx';
import { WaitingReviews } from './waiting-reviews.tsx';
import './home.css';

const few = 5;

/** A park at a glance: what its rules are, what was scored last, what records there are, what is under way. */
export function Component() {
  const { t } = useTranslation('home');
  const { text } = useLanguage();
  const park = useParkId();
  const { seeRecords, seeRuns } = useMay();
  const parks = useParks();
  useEffect(() => window.localStorage.setItem('canopy.park', park), [park]);
  const ruleSets = useQuery({
    queryKey: [park, 'rule-sets', 'home'],
    queryFn: ({ signal }) => request<RuleSetPage>(['parks', park, 'rule-sets'], { query: { limit: few }, signal }),
  });
  const runs = useQuery({
    queryKey: [park, 'runs', 'home'],
    queryFn: ({ signal }) => request<RunPage>(['parks', park, 'runs'], { query: { limit: few }, signal }),
    enabled: seeRuns,
  });
  const periods = useQuery({
    queryKey: [park, 'records', 'periods'],
    queryFn: ({ signal }) => request<PeriodList>(['parks', park, 'periods'], { signal }),
    enabled: seeRecords,
  });
  const named = parks.data?.items.find(({ id }) => id === park);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{named ? text(named.name) : park}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <NextStep park={park} ruleSets={ruleSets.data} runs={runs.data} periods={periods.data} />
      <WaitingReviews park={park} />
      <div className="home">
        {seeRuns && (
          <Card title={t('latestRun')} extra={<Link to={`/parks/${park}/runs`}>{t('all')}</Link>} className="home-wide">
            <Loaded of={runs}>
              {({ items }) => (items[0] ? <LatestRun park={park} run={items[0]} /> : <NothingYet title={t('noRun')} />)}
            </Loaded>
          </Card>
        )}
        <Card title={t('ruleSets')} extra={<Link to={`/parks/${park}/rule-sets`}>{t('all')}</Link>}>
          <Loaded of={ruleSets}>{(page) => <RuleSets park={park} page={page} />}</Loaded>
        </Card>
        {seeRecords && (
          <Card title={t('records')} extra={<Link to={`/parks/${park}/records`}>{t('all')}</Link>}>
            <Loaded of={periods}>{(list) => <Periods park={park} list={list} />}</Loaded>
          </Card>
        )}
        {seeRecords && <UnderWay park={park} />}
      </div>
    </div>
  );
}

function LatestRun({ park, run }: { readonly park: string; readonly run: Run }) {
  const { t } = useTranslation('home');
  const { t: app } = useTranslation('app');
  const { number, time } = useLanguage();
  const { id, period, version, result } = run;
  if (!result) return <Link to={`/parks/${park}/runs/${id}`}>{app(`job.${run.state}`)}</Link>;
  const { summary, size, finishedAt } = result;
  return (
    <>
      <p className="home-lead">
        <Link to={`/parks/${park}/runs/${id}`}>{t('runOf', { period, version })}</Link> · {time(finishedAt)}
      </p>
      <div className="home-figures">
        <Statistic title={t('enterprises')} value={number(size, 0)} />
        <Statistic title={t('scored')} value={number(summary.byStatus.scored ?? 0, 0)} />
        <Statistic title={t('median')} value={summary.quantiles ? number(summary.quantiles.median) : '—'} />
        <Statistic title={t('best')} value={summary.quantiles ? number(summary.quantiles.max) : '—'} />
      </div>
    </>
  );
}

function RuleSets({ park, page }: { readonly park: string; readonly page: RuleSetPage }) {
  const { t } = useTranslation('home');
  const { text } = useLanguage();
  if (page.items.length === 0) return <NothingYet title={t('noRuleSet')} />;
  return (
    <ul className="home-list">
      {page.items.map(({ id, name, latestVersion }) => (
        <li key={id}>
          <Link to={`/parks/${park}/rule-sets/${id}`}>{text(name)}</Link>
          <span>{latestVersion ? t('version', { number: latestVersion.number }) : t('unpublished')}</span>
        </li>
      ))}
    </ul>
  );
}

function Periods({ park, list }: { readonly park: string; readonly list: PeriodList }) {
  const { t } = useTranslation('home');
  const { number } = useLanguage();
  if (list.items.length === 0) return <NothingYet title={t('noRecords')} />;
  return (
    <ul className="home-list">
      {list.items.slice(0, few).map(({ period, records }) => (
        <li key={period}>
          <Link to={`/parks/${park}/records?period=${period}`}>{period}</Link>
          <span className="number">{t('enterprisesCount', { count: records, written: number(records, 0) })}</span>
        </li>
      ))}
    </ul>
  );
}

function UnderWay({ park }: { readonly park: string }) {
  const { t } = useTranslation('home');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const jobs = useQuery({
    queryKey: [park, 'jobs', 'home'],
    queryFn: ({ signal }) => request<JobPage>(['parks', park, 'jobs'], { query: { limit: few }, signal }),
    refetchInterval: 10_000,
  });
  return (
    <Card title={t('jobs')} extra={<Link to={`/parks/${park}/jobs`}>{t('all')}</Link>}>
      <Loaded of={jobs}>
        {({ items }) =>
          items.length === 0 ? (
            <NothingYet title={t('noJobs')} />
          ) : (
            <ul className="home-list">
              {items.map(({ id, type, state, createdAt }) => (
                <li key={id}>
                  <span>
                    {t(`jobTypes.${type}`)} · {time(createdAt)}
                  </span>
                  <span>{app(`job.${state}`)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
