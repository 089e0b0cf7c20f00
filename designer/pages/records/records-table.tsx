import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Field } from '../../../schemas/definition.ts';
import { textIn } from '../../../schemas/text.ts';
import type { RecordPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { useValueWords } from '../../app/value-words.ts';
import { useFields } from './use-fields.ts';

type Row = RecordPage['items'][number];
type Order = 'ascending' | 'descending';

const pageSize = 100;
const firstColumns = 6;

export function RecordsTable({ park, period }: { readonly park: string; readonly period: string }) {
  const fields = useFields(park);
  return <Loaded of={fields}>{(source) => <Rows park={park} period={period} fields={source?.fields ?? []} />}</Loaded>;
}

interface RowsProps {
  readonly park: string;
  readonly period: string;
  readonly fields: readonly Field[];
}

function Rows({ park, period, fields }: RowsProps) {
  const { t } = useTranslation('records');
  const { language } = useLanguage();
  const words = useValueWords();
  const [name, setName] = useState('');
  const [sort, setSort] = useState<{ readonly by: 'enterpriseId' | 'name'; readonly order: Order }>();
  const [shown, setShown] = useState<readonly string[]>(() =>
    fields
      .filter(({ type }) => type === 'number' || type === 'enum')
      .slice(0, firstColumns)
      .map(({ id }) => id),
  );
  const query = {
    period,
    limit: pageSize,
    ...(name ? { name } : {}),
    ...(sort ? { sort: sort.by, order: sort.order } : {}),
    ...(shown.length > 0 ? { field: shown } : {}),
  };
  const records = useInfiniteQuery({
    queryKey: [park, 'records', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      request<RecordPage>(['parks', park, 'records'], { query: { ...query, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
  const byId = new Map(fields.map((field) => [field.id, field]));
  const columns = shown.flatMap((id) => {
    const field = byId.get(id);
    if (!field) return [];
    const isNumber = field.type === 'number' || field.type === 'integer';
    return [
      {
        key: id,
        title: textIn(language, field.name),
        width: 150,
        ...(isNumber ? { align: 'right' as const } : {}),
        render: (_: unknown, { values }: Row) => (
          <span className={values[id] === undefined ? 'is-missing' : 'number'}>{words(field, values[id])}</span>
        ),
      },
    ];
  });
  return (
    <>
      <search className="records-tools" aria-label={t('filter')}>
        <Input.Search
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          style={{ maxWidth: 280 }}
          onSearch={(wanted) => setName(wanted.trim())}
        />
        <Select
          mode="multiple"
          maxTagCount="responsive"
          aria-label={t('columns')}
          placeholder={t('columns')}
          style={{ flex: 1, minWidth: 220 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...shown]}
          options={fields.map((field) => ({ value: field.id, label: textIn(language, field.name) }))}
          onChange={setShown}
        />
      </search>
      <Loaded of={records}>
        {({ pages }) => (
          <>
            <Table<Row>
              size="small"
              rowKey="enterpriseId"
              virtual
              pagination={false}
              loading={records.isFetching && !records.isFetchingNextPage}
              scroll={{ x: 420 + 150 * columns.length, y: 560 }}
              dataSource={pages.flatMap(({ items }) => items)}
              locale={{ emptyText: <NothingYet title={t('noneFound')} /> }}
              onChange={(_, __, sorter) => {
                const one = Array.isArray(sorter) ? sorter[0] : sorter;
                const by = one?.columnKey;
                setSort(
                  (by === 'name' || by === 'enterpriseId') && one?.order
                    ? { by, order: one.order === 'ascend' ? 'ascending' : 'descending' }
                    : undefined,
                );
              }}
              onScroll={({ currentTarget }) => {
                const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight;
                if (left < 400 && records.hasNextPage && !records.isFetching) void records.fetchNextPage();
              }}
              columns={[
                {
                  key: 'name',
                  title: t('enterprise'),
                  width: 260,
                  fixed: 'left',
                  sorter: true,
                  render: (_, row) => (
                    <Link to={`/parks/${park}/records/${period}/${encodeURIComponent(row.enterpriseId)}`}>
                      {row.name ?? row.enterpriseId}
                    </Link>
                  ),
                },
                { key: 'enterpriseId', dataIndex: 'enterpriseId', title: t('enterpriseId'), width: 190, sorter: true },
                ...columns,
              ]}
            />
            {records.hasNextPage && (
              <Button
                block
                className="records-more"
                loading={records.isFetchingNextPage}
                onClick={() => records.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
