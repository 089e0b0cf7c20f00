import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select, Table, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { type AuditAction, actionKeys, isKnownAction, keyOf } from './actions.ts';
import { ProveChain } from './prove-chain.tsx';

type Entry = AuditPage['items'][number];

interface Filter {
  readonly action?: AuditAction | undefined;
  readonly contains?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Who did what when, the newest first, and whether the chain of it holds. */
export function AuditLog({ path }: { readonly path: readonly string[] }) {
  const { t } = useTranslation('audit');
  const { time } = useLanguage();
  const [filter, setFilter] = useState<Filter>({});
  const log = useInfiniteQuery({
    queryKey: [...path, filter],
    queryFn: ({ pageParam, signal }) =>
      request<AuditPage>(path, { query: { ...filter, limit: 100, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const actionName = (action: string) => (isKnownAction(action) ? t(`actions.${keyOf(action)}`) : action);
  const setDays = (days: readonly [Dayjs | null, Dayjs | null] | null) =>
    setFilter({
      ...filter,
      from: days?.[0]?.startOf('day').toISOString(),
      to: days?.[1]?.endOf('day').toISOString(),
    });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <ProveChain path={path} />
        <p className="lead">{t('lead')}</p>
      </header>
      <search className="page-head" aria-label={t('filter')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('action')}
          placeholder={t('action')}
          style={{ width: 220 }}
          options={actionKeys.map((value) => ({ value, label: actionName(value) }))}
          onChange={(action: AuditAction | undefined) => setFilter({ ...filter, action })}
        />
        <Input.Search
          allowClear
          aria-label={t('subject')}
          placeholder={t('subject')}
          style={{ width: 260 }}
          maxLength={200}
          onSearch={(contains) => setFilter({ ...filter, contains: contains || undefined })}
        />
        <DatePicker.RangePicker allowEmpty={[true, true]} onChange={setDays} />
      </search>
      <Loaded of={log}>
        {({ pages }) => (
          <>
            <Table<Entry>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={pages.flatMap(({ items }) => items)}
              locale={{ emptyText: <NothingYet title={t('none')} /> }}
              expandable={{ expandedRowRender: (entry) => <Details entry={entry} /> }}
              columns={[
                { dataIndex: 'number', title: t('number'), align: 'right' },
                { dataIndex: 'at', title: t('at'), render: time },
                {
                  key: 'who',
                  title: t('who'),
                  render: (_, { actor }) => actor.username ?? actor.person ?? t('program'),
                },
                {
                  dataIndex: 'action',
                  title: t('action'),
                  render: (action: string, { outcome }) => (
                    <>
                      {actionName(action)} {outcome === 'unknown' && <Tag color="warning">{t('unknown')}</Tag>}
                    </>
                  ),
                },
                { dataIndex: 'subject', title: t('subject'), render: (subject: string) => <code>{subject}</code> },
                { dataIndex: 'reason', title: t('reason'), render: (reason: string | null) => reason ?? '—' },
              ]}
            />
            {log.hasNextPage && (
              <Button block loading={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Details({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const { details, beforeHash, afterHash, previousHash, hash } = entry;
  const hashes = { beforeHash, afterHash, previousHash, hash };
  return (
    <dl className="audit-details">
      {Object.entries(details).map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{String(value)}</dd>
        </div>
      ))}
      {(['beforeHash', 'afterHash', 'previousHash', 'hash'] as const).map((key) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>
            <code>{hashes[key] ?? '—'}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
