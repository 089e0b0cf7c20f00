import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Job, JobPage } from '../../api/answers.ts';
import { hasEnded } from '../../api/follow-job.ts';
import { ApiProblem } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { JobState } from './job-state.tsx';

const types = ['import', 'preview', 'run', 'trial', 'verify', 'recheck'] as const;
const states = ['queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'] as const;

/** Long work of the park: what goes on, how far it is, how it ended. */
export function Component() {
  const { t } = useTranslation('jobs');
  const { t: app } = useTranslation('app');
  const { t: home } = useTranslation('home');
  const { text, time } = useLanguage();
  const { message } = App.useApp();
  const { administer } = useMay();
  const park = useParkId();
  const client = useQueryClient();
  const [type, setType] = useState<Job['type']>();
  const [state, setState] = useState<Job['state']>();
  const jobs = useInfiniteQuery({
    queryKey: [park, 'jobs', { type, state }],
    queryFn: ({ pageParam, signal }) =>
      request<JobPage>(['parks', park, 'jobs'], { query: { type, state, limit: 50, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((job) => !hasEnded(job))) ? 3000 : 15_000,
  });
  const steer = useMutation({
    mutationFn: ({ id, what }: { readonly id: string; readonly what: 'cancel' | 'resume' }) =>
      request<Job>(['jobs', id, what], { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: [park, 'jobs'] }),
    onError: (error) => message.error(error instanceof ApiProblem ? text(error.sentence) : error.message),
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <Select
          allowClear
          aria-label={t('type')}
          placeholder={t('type')}
          style={{ width: 140 }}
          options={types.map((value) => ({ value, label: home(`jobTypes.${value}`) }))}
          onChange={setType}
        />
        <Select
          allowClear
          aria-label={t('state')}
          placeholder={t('state')}
          style={{ width: 140 }}
          options={states.map((value) => ({ value, label: app(`job.${value}`) }))}
          onChange={setState}
        />
        <p className="lead">{t('lead')}</p>
      </header>
      <Loaded of={jobs}>
        {({ pages }) => (
          <>
            <Table<Job>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={pages.flatMap(({ items }) => items)}
              locale={{ emptyText: <NothingYet title={t('none')} /> }}
              columns={[
                {
                  dataIndex: 'type',
                  title: t('type'),
                  render: (_, job) => {
                    const to = resultOf(park, job);
                    const name = home(`jobTypes.${job.type}`);
                    return to ? <Link to={to}>{name}</Link> : name;
                  },
                },
                { key: 'state', title: t('state'), render: (_, job) => <JobState job={job} /> },
                { dataIndex: 'createdAt', title: t('created'), render: time },
                { dataIndex: 'endedAt', title: t('ended'), render: (at: string | null) => (at ? time(at) : '—') },
                {
                  key: 'steer',
                  title: t('actions'),
                  render: (_, job) => {
                    if (!administer) return null;
                    const what = job.state === 'interrupted' ? 'resume' : 'cancel';
                    if (what === 'cancel' && (hasEnded(job) || job.cancelAsked)) return null;
                    return (
                      <Button size="small" onClick={() => steer.mutate({ id: job.id, what })}>
                        {app(`job.${what}`)}
                      </Button>
                    );
                  },
                },
              ]}
            />
            {jobs.hasNextPage && (
              <Button block loading={jobs.isFetchingNextPage} onClick={() => jobs.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The page of what a job makes. */
function resultOf(park: string, { id, type, request: asked, result }: Job): string | undefined {
  const [, own] = id.split('.');
  const named = (value: unknown, key: string) =>
    typeof value === 'object' && value !== null && key in value ? String(Reflect.get(value, key)) : undefined;
  if (type === 'run') return `/parks/${park}/runs/${own}`;
  const run = named(result, 'run') ?? named(asked, 'run');
  if (type === 'recheck') return run && `/parks/${park}/runs/${run}/recheck`;
  if (type === 'verify') return run && `/parks/${park}/runs/${run}`;
  const imported = named(result, 'import') ?? named(asked, 'import');
  return imported && `/parks/${park}/imports/${imported}`;
}
