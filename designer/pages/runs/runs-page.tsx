import { PlayCircleOutlined } from '@ant-design/icons';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { hasEnded } from '../../api/follow-job.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { NothingYet, ProblemView } from '../../app/states/states.tsx';
import { NoRuns } from './no-runs.tsx';
import { RunRow } from './run-row.tsx';
import { StartRun } from './start-run.tsx';
import { type RunsFilter, usePersonName, useRuleSetNames, useRuns } from './use-runs.ts';
import './badges.css';
import './runs.css';

export function Component() {
  const { t } = useTranslation('runs');
  const { text } = useLanguage();
  const park = useParkId();
  const { administer } = useMay();
  const [starting, setStarting] = useState(false);
  const [search, setSearch] = useSearchParams();
  const [ruleSet, period] = [search.get('ruleSet'), search.get('period')];
  const filter: RunsFilter = { ...(ruleSet ? { ruleSet } : {}), ...(period ? { period } : {}) };
  const runs = useRuns(park, filter);
  const { data: ruleSets = [] } = useRuleSetNames(park);
  const personName = usePersonName(park);
  const nameOf = (id: string) => {
    const found = ruleSets.find((one) => one.id === id);
    return found ? text(found.name) : '…';
  };
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  const unfinished = runs.data?.pages[0]?.unfinished ?? [];
  const underWay = unfinished.filter((run) => !hasEnded(run) || run.state === 'interrupted');
  const withoutResult = unfinished.filter((run) => !underWay.includes(run));
  const isEmpty = items.length + unfinished.length === 0;
  const isFiltered = ruleSet !== null || period !== null;
  const canStart = administer && ruleSets.some(({ archived, latestVersion }) => !archived && latestVersion);
  const filterBy = (key: string, value: string | undefined) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined) next.delete(key);
      else next.set(key, value);
      return next;
    });
  const periods = [...new Set([...items.map((run) => run.period), ...(period ? [period] : [])])].sort().reverse();
  const rowOf = (run: (typeof items)[number]) => (
    <RunRow key={run.id} park={park} run={run} name={nameOf(run.ruleSet)} byName={personName(run.by)} />
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {(!isEmpty || isFiltered) && (
          <>
            <Select
              allowClear
              aria-label={t('filterRuleSet')}
              placeholder={t('allRuleSets')}
              value={ruleSet}
              popupMatchSelectWidth={false}
              className="runs-filter"
              options={ruleSets.map((one) => ({ value: one.id, label: text(one.name) }))}
              onChange={(value) => filterBy('ruleSet', value ?? undefined)}
            />
            <Select
              allowClear
              aria-label={t('filterPeriod')}
              placeholder={t('allPeriods')}
              value={period}
              className="runs-filter is-short"
              options={periods.map((one) => ({ value: one, label: one }))}
              onChange={(value) => filterBy('period', value ?? undefined)}
            />
          </>
        )}
        {canStart && (
          <Button type="primary" icon={<PlayCircleOutlined aria-hidden />} onClick={() => setStarting(true)}>
            {t('start')}
          </Button>
        )}
        <p className="lead">{t('lead')}</p>
      </header>
      {runs.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {runs.isError && !runs.data && <ProblemView error={runs.error} retry={() => runs.refetch()} />}
      {runs.data && isEmpty && isFiltered && <NothingYet title={t('noneFor')} />}
      {runs.data && isEmpty && !isFiltered && <NoRuns park={park} onStart={() => setStarting(true)} />}
      {underWay.length > 0 && (
        <section aria-label={t('underWay')}>
          <ul className="run-list">{underWay.map(rowOf)}</ul>
        </section>
      )}
      {items.length > 0 && (
        <section aria-label={t('finished')}>
          <ul className="run-list">{items.map(rowOf)}</ul>
        </section>
      )}
      {runs.hasNextPage && (
        <Button block onClick={() => runs.fetchNextPage()} loading={runs.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
      {withoutResult.length > 0 && (
        <details className="runs-without-result" open={items.length === 0}>
          <summary>{t('withoutResult', { n: withoutResult.length })}</summary>
          <ul className="run-list">{withoutResult.map(rowOf)}</ul>
        </details>
      )}
      <StartRun park={park} ruleSets={ruleSets} open={starting} onClose={() => setStarting(false)} />
    </div>
  );
}
