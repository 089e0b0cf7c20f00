import { CloudUploadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { ImportStateTag } from './import-state-tag.tsx';

type Row = ImportPage['items'][number];

/** Files that were imported or wait to be, the newest first. */
export function Component() {
  const { t } = useTranslation('imports');
  const { time, number } = useLanguage();
  const park = useParkId();
  const { administer } = useMay();
  const imports = useInfiniteQuery({
    queryKey: [park, 'imports'],
    queryFn: ({ pageParam, signal }) =>
      request<ImportPage>(['parks', park, 'records', 'imports'], { query: { limit: 50, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const begin = administer && (
    <Link to={`/parks/${park}/imports/new`}>
      <Button type="primary" icon={<CloudUploadOutlined aria-hidden />} tabIndex={-1}>
        {t('new')}
      </Button>
    </Link>
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {begin}
        <p className="lead">{t('lead')}</p>
      </header>
      <Loaded of={imports}>
        {({ pages }) => (
          <>
            <Table<Row>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={pages.flatMap(({ items }) => items)}
              locale={{ emptyText: <NothingYet title={t('none')}>{begin}</NothingYet> }}
              columns={[
                {
                  key: 'file',
                  title: t('file'),
                  render: (_, { id, fileName }) => <Link to={`/parks/${park}/imports/${id}`}>{fileName}</Link>,
                },
                { key: 'state', title: t('state'), render: (_, { state }) => <ImportStateTag state={state} /> },
                { dataIndex: 'createdAt', title: t('createdAt'), render: time },
                {
                  key: 'rows',
                  title: t('rows'),
                  align: 'right',
                  render: (_, { counts }) => (counts ? number(counts.rows, 0) : '—'),
                },
                {
                  key: 'faults',
                  title: t('faultsShort'),
                  align: 'right',
                  render: (_, { counts }) => (counts ? number(counts.faults, 0) : '—'),
                },
              ]}
            />
            {imports.hasNextPage && (
              <Button block loading={imports.isFetchingNextPage} onClick={() => imports.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
