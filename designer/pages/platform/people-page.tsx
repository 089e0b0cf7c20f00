import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Switch, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, PersonPage } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { usePerson } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { PersonForm } from './person-form.tsx';

/** Everybody who can log in. */
export function Component() {
  const { t } = useTranslation('people');
  const { t: app } = useTranslation('app');
  const { text, time } = useLanguage();
  const { message } = App.useApp();
  const own = usePerson().person;
  const client = useQueryClient();
  const [form, setForm] = useState<Person | 'new'>();
  const people = useInfiniteQuery({
    queryKey: ['platform', 'people'],
    queryFn: ({ pageParam, signal }) =>
      request<PersonPage>(['people'], { query: { limit: 100, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: { readonly id: string; readonly disabled: boolean }) =>
      request<Person>(['people', id], { method: 'PATCH', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['platform', 'people'] }),
    onError: (error) => message.error(error instanceof ApiProblem ? text(error.sentence) : error.message),
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('people')}</h1>
        <Button type="primary" onClick={() => setForm('new')}>
          {t('newPerson')}
        </Button>
        <p className="lead">{t('peopleLead')}</p>
      </header>
      <Loaded of={people}>
        {({ pages }) => (
          <>
            <Table<Person>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={pages.flatMap(({ items }) => items)}
              columns={[
                { dataIndex: 'name', title: t('name') },
                { dataIndex: 'username', title: t('username') },
                {
                  key: 'roles',
                  title: t('role'),
                  render: (_, { roles, platformAdministrator, demo }) => (
                    <>
                      {platformAdministrator && <Tag color="blue">{app('roles.platform')}</Tag>}
                      {roles.map(({ park, role }) => (
                        <Tag key={park}>
                          {park}: {app(`roles.${role}`)}
                        </Tag>
                      ))}
                      {demo && <Tag color="warning">{t('demo')}</Tag>}
                    </>
                  ),
                },
                { dataIndex: 'createdAt', title: t('created'), render: time },
                {
                  dataIndex: 'disabled',
                  title: t('mayLogIn'),
                  render: (disabled: boolean, { id, name }) => (
                    <Switch
                      size="small"
                      aria-label={`${t('mayLogIn')}: ${name}`}
                      checked={!disabled}
                      disabled={id === own}
                      onChange={(may) => change.mutate({ id, disabled: !may })}
                    />
                  ),
                },
                {
                  key: 'edit',
                  title: t('actions'),
                  render: (_, person) => (
                    <Button size="small" type="link" onClick={() => setForm(person)}>
                      {t('edit')}
                    </Button>
                  ),
                },
              ]}
            />
            {people.hasNextPage && (
              <Button block loading={people.isFetchingNextPage} onClick={() => people.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <PersonForm person={form} onClose={() => setForm(undefined)} />
    </div>
  );
}
