import { Alert, Button, Skeleton } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useLanguage } from '../../../app/languages.ts';
import { NothingYet, ProblemView } from '../../../app/states/states.tsx';
import type { NamedGrade } from '../grades-of.ts';
import type { RunRules } from '../use-rules-of-run.ts';
import { DimensionLegend } from './dimension-bar.tsx';
import { RankingFilters } from './ranking-filters.tsx';
import { RankingTable } from './ranking-table.tsx';
import { type FilterKey, filterIn, filterKeys, withFilter } from './sheet-filter.ts';
import { useSheets } from './use-sheets.ts';
import './ranking.css';

interface Props {
  readonly park: string;
  readonly run: string;
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
}

/** All enterprises of a run, best first, with filters that stand in the address. */
export function Ranking({ park, run, rules, grades }: Props) {
  const { t } = useTranslation(['runs', 'app']);
  const { number } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const sheets = useSheets(park, run, filter);
  const items = sheets.data?.pages.flatMap((page) => page.items) ?? [];
  const total = sheets.data?.pages[0]?.total ?? 0;
  const isFiltered = Object.keys(filter).length > 0;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = sheets;
  const onEndNear = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const change = useCallback(
    (key: FilterKey, value: string | undefined) =>
      setSearch((before) => withFilter(before, key, value), { replace: true, preventScrollReset: true }),
    [setSearch],
  );
  const clear = () =>
    setSearch((before) => filterKeys.reduce((next, key) => withFilter(next, key, undefined), before), {
      replace: true,
      preventScrollReset: true,
    });
  const section = useRef<HTMLElement>(null);
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link leads here again
  useEffect(() => {
    if (hash === '#ranking') section.current?.scrollIntoView({ block: 'start' });
  }, [hash, key]);
  return (
    <section ref={section} className="run-card" aria-labelledby="ranking-title" id="ranking">
      <header className="ranking-title">
        <h2 id="ranking-title">{t('runs:ranking.title')}</h2>
        <span className="number soft ranking-count" role="status">
          {sheets.data && t(isFiltered ? 'runs:ranking.matching' : 'runs:ranking.total', { n: number(total) })}
        </span>
        <DimensionLegend rules={rules} />
      </header>
      <RankingFilters rules={rules} grades={grades} filter={filter} onChange={change} onClear={clear} />
      {sheets.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {sheets.isError && !sheets.data && <ProblemView error={sheets.error} retry={() => sheets.refetch()} />}
      {sheets.data && items.length === 0 && (
        <NothingYet title={t('runs:ranking.nothing')}>
          {isFiltered && <Button onClick={clear}>{t('runs:ranking.clear')}</Button>}
        </NothingYet>
      )}
      {items.length > 0 && (
        <>
          <RankingTable
            key={search.toString()}
            sheets={items}
            total={total}
            rules={rules}
            grades={grades}
            place={`${run} ${search}`}
            from={search.toString()}
            addressOf={(enterpriseId) => `/parks/${park}/runs/${run}/sheets/${encodeURIComponent(enterpriseId)}`}
            onEndNear={onEndNear}
          />
          {isFetchNextPageError && (
            <Alert
              type="warning"
              showIcon
              title={t('runs:ranking.failedMore')}
              action={<Button onClick={() => fetchNextPage()}>{t('app:retry')}</Button>}
            />
          )}
          {hasNextPage && (
            <p className="soft number ranking-loaded">{t('runs:ranking.loaded', { n: number(items.length) })}</p>
          )}
        </>
      )}
    </section>
  );
}
