import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberList, Park, PersonPage, Role } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, NothingYet, ProblemAlert } from '../../app/states/states.tsx';

type Member = MemberList['items'][number];

const roles: readonly Role[] = ['administrator', 'reviewer', 'auditor', 'viewer', 'invited'];

export function ParkMembers({ park, onClose }: { readonly park: Park | undefined; readonly onClose: () => void }) {
  const { text } = useLanguage();
  return (
    <Drawer open={park !== undefined} onClose={onClose} size={640} title={park ? text(park.name) : ''} destroyOnHidden>
      {park && <Members park={park.id} />}
    </Drawer>
  );
}

function Members({ park }: { readonly park: string }) {
  const { t } = useTranslation('people');
  const { t: app } = useTranslation('app');
  const client = useQueryClient();
  const [person, setPerson] = useState<string | null>(null);
  const key = ['platform', 'members', park];
  const members = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request<MemberList>(['parks', park, 'members'], { signal }),
  });
  const people = useQuery({
    queryKey: ['platform', 'people', 'all'],
    queryFn: ({ signal }) => request<PersonPage>(['people'], { query: { limit: 200 }, signal }),
  });
  const change = useMutation({
    mutationFn: ({ id, role }: { readonly id: string; readonly role: Role | null }) =>
      role === null
        ? request<void>(['parks', park, 'members', id], { method: 'DELETE' })
        : request<unknown>(['parks', park, 'members', id], { method: 'PUT', body: { role } }),
    onSuccess: () => {
      setPerson(null);
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const options = roles.map((role) => ({ value: role, label: app(`roles.${role}`) }));
  return (
    <Loaded of={members}>
      {({ items }) => {
        const inside = new Set(items.map((one) => one.person));
        return (
          <>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={t('addMember')}
                placeholder={t('addMember')}
                value={person}
                style={{ flex: '1 1 200px', minWidth: 0 }}
                options={(people.data?.items ?? [])
                  .filter(({ id, disabled }) => !inside.has(id) && !disabled)
                  .map(({ id, name, username }) => ({ value: id, label: `${name}（${username}）` }))}
                onChange={setPerson}
              />
              <Select
                aria-label={t('role')}
                placeholder={t('role')}
                value={null}
                disabled={person === null}
                style={{ width: 160 }}
                options={options}
                onChange={(role: Role) => person !== null && change.mutate({ id: person, role })}
              />
            </div>
            <ProblemAlert error={change.error} />
            <Table<Member>
              size="small"
              rowKey="person"
              pagination={false}
              dataSource={items}
              locale={{ emptyText: <NothingYet title={t('noMembers')} /> }}
              columns={[
                { dataIndex: 'name', title: t('name'), render: (_, one) => `${one.name}（${one.username}）` },
                {
                  dataIndex: 'role',
                  title: t('role'),
                  render: (role: Role, one) => (
                    <Select
                      size="small"
                      aria-label={`${t('role')}: ${one.name}`}
                      value={role}
                      options={options}
                      style={{ width: 140 }}
                      onChange={(next) => change.mutate({ id: one.person, role: next })}
                    />
                  ),
                },
                {
                  key: 'remove',
                  title: <span className="visually-hidden">{app('remove')}</span>,
                  render: (_, one) => (
                    <Button
                      size="small"
                      danger
                      type="text"
                      onClick={() => change.mutate({ id: one.person, role: null })}
                    >
                      {t('removeMember')}
                    </Button>
                  ),
                },
              ]}
            />
          </>
        );
      }}
    </Loaded>
  );
}
