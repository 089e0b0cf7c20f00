import { Button, Input, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Impact, ImpactEnterprise } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import { Loaded } from '../../../app/states/states.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { type ImpactSort, useImpactEnterprises } from '../use-impact.ts';
import { EnterpriseRow } from './enterprise-row.tsx';
import { Explanation } from './explanation.tsx';
import { useCauseWords } from './use-cause-words.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly impact: Impact;
  readonly isTrial: boolean;
  readonly cause: string | undefined;
  readonly onCause: (key: string | undefined) => void;
}

const sorts: readonly ImpactSort[] = ['change', 'rise', 'fall', 'rank'];

/** Enterprise by enterprise, a page at a time; each can be explained. */
export function Enterprises({ park, ruleSet, impact, isTrial, cause, onCause }: Props) {
  const { t } = useTranslation('impact');
  const { number } = useLanguage();
  const [sort, setSort] = useState<ImpactSort>(isTrial ? 'rank' : 'change');
  const [name, setName] = useState('');
  const [explained, setExplained] = useState<ImpactEnterprise>();
  const { report } = impact;
  const { nameOf } = useCauseWords(report);
  const led = report.causes.find(({ key }) => key === cause);
  const rows = useImpactEnterprises(park, ruleSet, impact.id, {
    sort,
    ...(cause === undefined ? {} : { cause }),
    ...(name === '' ? {} : { name }),
  });
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const total = rows.data?.pages[0]?.total ?? 0;
  const most = Math.max(0, ...items.flatMap(({ causes }) => sidesOf(causes.map(([, points]) => points))));
  const title = isTrial ? t('listTrial') : t('list');
  return (
    <section className="impact-card" id="impact-enterprises" aria-label={title}>
      <div className="impact-list-head">
        <h2>{title}</h2>
        <Segmented<ImpactSort>
          aria-label={t('sortBy')}
          className="no-print"
          value={sort}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={setSort}
        />
        <Input.Search
          className="impact-find no-print"
          aria-label={t('find')}
          placeholder={t('find')}
          allowClear
          onSearch={(text) => setName(text.trim())}
        />
        {led && (
          <Tag closable onClose={() => onCause(undefined)}>
            {t('byCause', { cause: nameOf(led) })}
          </Tag>
        )}
      </div>
      <Loaded of={rows}>
        {() =>
          items.length === 0 ? (
            <p className="soft">{t('listNone')}</p>
          ) : (
            <>
              <ScrollBox>
                <table className="impact-table impact-enterprises">
                  <thead>
                    <tr>
                      <th scope="col">{t('enterprise')}</th>
                      <th scope="col" className="is-number">
                        {t('total')}
                      </th>
                      <th scope="col" className="is-number">
                        {t('change')}
                      </th>
                      <th scope="col" className="is-number">
                        {t('rank')}
                      </th>
                      <th scope="col">{t('grade')}</th>
                      <th scope="col">{t('why')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((row) => (
                      <EnterpriseRow key={row.enterpriseId} {...{ row, report, most }} onExplain={setExplained} />
                    ))}
                  </tbody>
                </table>
              </ScrollBox>
              <p className="soft">{t('shown', { n: number(items.length), total: number(total) })}</p>
              {rows.hasNextPage && (
                <Button
                  block
                  className="no-print"
                  loading={rows.isFetchingNextPage}
                  onClick={() => rows.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
      <Explanation row={explained} report={report} onClose={() => setExplained(undefined)} />
    </section>
  );
}

/** What rises and what falls, each together. */
function sidesOf(points: readonly number[]): readonly [number, number] {
  const sum = (sign: number) => points.reduce((all, one) => all + Math.max(0, sign * one), 0);
  return [sum(1), sum(-1)];
}
