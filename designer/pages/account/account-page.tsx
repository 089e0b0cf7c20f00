import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/session.ts';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';

/** One's own password, sessions and API tokens. */
export function Component() {
  const { t } = useTranslation('account');
  const { name, username } = usePerson();
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <p className="lead">
          {name}（{username}）
        </p>
      </header>
      <Tabs
        items={[
          { key: 'tokens', label: t('tokens'), children: <Tokens /> },
          { key: 'password', label: t('password'), children: <PasswordForm /> },
          { key: 'sessions', label: t('sessions'), children: <Sessions /> },
        ]}
      />
    </div>
  );
}
