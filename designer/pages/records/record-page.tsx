import { useQuery } from '@tanstack/react-query';
import { Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { PeriodList, RecordHistory, RecordWithOrigins } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { RecordChanges } from './record-changes.tsx';
import { RecordFields } from './record-fields.tsx';
import './records.css';

/** One enterprise's values of a period, where each came from, and what they were before. */
export function Component() {
  const { t } = useTranslation('records');
  const park = useParkId();
  const navigate = useNavigate();
  const { period = '', enterpriseId = '' } = useParams();
  const path = ['parks', park, 'records', period, enterpriseId];
  const record = useQuery({
    queryKey: [park, 'records', 'one', period, enterpriseId],
    queryFn: ({ signal }) => request<RecordWithOrigins>(path, { signal }),
  });
  const history = useQuery({
    queryKey: [park, 'records', 'one', period, enterpriseId, 'history'],
    queryFn: ({ signal }) => request<RecordHistory>([...path, 'history'], { signal }),
  });
  const periods = useQuery({
    queryKey: [park, 'records', 'periods'],
    queryFn: ({ signal }) => request<PeriodList>(['parks', park, 'periods'], { signal }),
  });
  return (
    <div className="page">
      <Loaded of={record}>
        {(one) => (
          <>
            <header className="page-head">
              <h1>{one.name ?? one.enterpriseId}</h1>
              <Select
                aria-label={t('period')}
                value={period}
                style={{ width: 120 }}
                options={(periods.data?.items ?? [{ period }]).map((offered) => ({ value: offered.period }))}
                onChange={(chosen) =>
                  void navigate(`/parks/${park}/records/${chosen}/${encodeURIComponent(enterpriseId)}`)
                }
              />
              <p className="lead">
                <Link to={`/parks/${park}/records?period=${period}`}>{t('title')}</Link> · {one.enterpriseId}
              </p>
            </header>
            <Tabs
              items={[
                { key: 'fields', label: t('fields'), children: <RecordFields park={park} record={one} /> },
                {
                  key: 'history',
                  label: t('history'),
                  children: (
                    <Loaded of={history}>{({ items }) => <RecordChanges park={park} changes={items} />}</Loaded>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
