import { useQuery } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MemberList } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { useApprovals } from '../reviews/use-approvals.ts';

type Member = MemberList['items'][number];

const roles = ['administrator', 'reviewer', 'auditor', 'viewer', 'invited'] as const;

/** Who has which role in the park. Roles are given by the platform's administrators. */
export function Component() {
  const { t } = useTranslation('people');
  const { t: app } = useTranslation('app');
  const park = useParkId();
  const approvals = useApprovals(park);
  const members = useQuery({
    queryKey: [park, 'members'],
    queryFn: ({ signal }) => request<MemberList>(['parks', park, 'members'], { signal }),
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('members')}</h1>
        <p className="lead">
          {t('membersLead')}{' '}
          {approvals !== undefined && (approvals === 0 ? t('approvalsNone') : t('approvalsNow', { count: approvals }))}
        </p>
      </header>
      <Loaded of={members}>
        {({ items }) => (
          <Table<Member>
            size="small"
            rowKey="person"
            pagination={items.length > 100 ? { pageSize: 100 } : false}
            scroll={{ x: 'max-content' }}
            dataSource={items}
            locale={{ emptyText: <NothingYet title={t('noMembers')} /> }}
            columns={[
              { dataIndex: 'name', title: t('name'), sorter: (one, other) => one.name.localeCompare(other.name) },
              { dataIndex: 'username', title: t('username') },
              {
                dataIndex: 'role',
                title: t('role'),
                render: (role: Member['role']) => app(`roles.${role}`),
                filters: roles.map((role) => ({ text: app(`roles.${role}`), value: role })),
                onFilter: (value, { role }) => role === value,
              },
            ]}
          />
        )}
      </Loaded>
      <Alert
        type="info"
        style={{ marginTop: 16 }}
        title={t('whatRolesMay')}
        description={
          <ul>
            {roles.map((role) => (
              <li key={role}>
                <strong>{app(`roles.${role}`)}</strong> — {t(`may.${role}`)}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
