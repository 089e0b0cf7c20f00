import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreatedToken, TokenList } from '../../api/answers.ts';
import { ApiProblem } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { usePerson } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { NewToken } from './new-token.tsx';
import { TokenSecret } from './token-secret.tsx';

type Token = TokenList['items'][number];

export function Tokens() {
  const { t } = useTranslation('account');
  const { text, time } = useLanguage();
  const { roles } = usePerson();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<CreatedToken>();
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => request<TokenList>(['tokens'], { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => request<void>(['tokens', id], { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
    onError: (error) => message.error(error instanceof ApiProblem ? text(error.sentence) : error.message),
  });
  const ask = ({ id, name }: Token) =>
    modal.confirm({
      title: t('revokeAsk', { name }),
      content: t('revokeLead'),
      okButtonProps: { danger: true },
      okText: t('revoke'),
      onOk: () => revoke.mutateAsync(id).catch(() => {}),
    });
  return (
    <>
      <p>{t('tokensLead')}</p>
      <Button type="primary" disabled={roles.length === 0} onClick={() => setMaking(true)} style={{ marginBottom: 16 }}>
        {t('newToken')}
      </Button>
      <Loaded of={tokens}>
        {({ items }) => (
          <Table<Token>
            size="small"
            rowKey="id"
            scroll={items.length > 0 ? { x: 'max-content' } : {}}
            pagination={false}
            dataSource={items}
            locale={{ emptyText: <NothingYet title={t('noTokens')} /> }}
            columns={[
              { dataIndex: 'name', title: t('tokenName') },
              { dataIndex: 'park', title: t('tokenPark') },
              {
                dataIndex: 'scopes',
                title: t('scopesTitle'),
                render: (scopes: Token['scopes']) =>
                  scopes.map((scope) => <Tag key={scope}>{t(`scopes.${scope}`)}</Tag>),
              },
              { dataIndex: 'createdAt', title: t('created'), render: time },
              { dataIndex: 'usedAt', title: t('used'), render: (at: string | null) => (at ? time(at) : t('never')) },
              {
                dataIndex: 'expiresAt',
                title: t('expires'),
                render: (at: string) => (new Date(at) < new Date() ? <Tag>{t('expired')}</Tag> : time(at)),
              },
              {
                key: 'revoke',
                title: <span className="visually-hidden">{t('revoke')}</span>,
                render: (_, token) => (
                  <Button
                    size="small"
                    danger
                    onClick={() => void ask(token)}
                    aria-label={`${t('revoke')} ${token.name}`}
                  >
                    {t('revoke')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <NewToken
        open={making}
        onClose={() => setMaking(false)}
        onMade={(token) => {
          setMaking(false);
          setMade(token);
        }}
      />
      <TokenSecret token={made} onClose={() => setMade(undefined)} />
    </>
  );
}
