import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Park, ParkPage } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { ParkForm } from './park-form.tsx';
import { ParkMembers } from './park-members.tsx';

/** All parks of the platform, their names, and who has which role in them. */
export function Component() {
  const { t } = useTranslation('people');
  const { text, time } = useLanguage();
  const [naming, setNaming] = useState<Park | 'new'>();
  const [members, setMembers] = useState<Park>();
  const parks = useInfiniteQuery({
    queryKey: ['platform', 'parks'],
    queryFn: ({ pageParam, signal }) =>
      request<ParkPage>(['parks'], { query: { limit: 100, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('parks')}</h1>
        <Button type="primary" onClick={() => setNaming('new')}>
          {t('newPark')}
        </Button>
        <p className="lead">{t('parksLead')}</p>
      </header>
      <Loaded of={parks}>
        {({ pages }) => (
          <>
            <Table<Park>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={pages.flatMap(({ items }) => items)}
              locale={{ emptyText: <NothingYet title={t('noParks')} /> }}
              columns={[
                { dataIndex: 'name', title: t('parkName'), render: (_, { name }) => text(name) },
                { dataIndex: 'id', title: t('parkId') },
                { dataIndex: 'approvals', title: t('approvals') },
                { dataIndex: 'createdAt', title: t('created'), render: time },
                {
                  key: 'actions',
                  title: t('actions'),
                  render: (_, park) => (
                    <>
                      <Button size="small" type="link" onClick={() => setMembers(park)}>
                        {t('members')}
                      </Button>
                      <Button size="small" type="link" onClick={() => setNaming(park)}>
                        {t('rename')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
            {parks.hasNextPage && (
              <Button block loading={parks.isFetchingNextPage} onClick={() => parks.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <ParkForm park={naming} onClose={() => setNaming(undefined)} />
      <ParkMembers park={members} onClose={() => setMembers(undefined)} />
    </div>
  );
}
