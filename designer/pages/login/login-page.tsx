import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useSession, useSignIn } from '../../app/session.ts';
import { LanguageSwitch } from '../../app/shell/language-switch.tsx';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import './login-page.css';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function Component() {
  const { t } = useTranslation('login');
  const { t: app } = useTranslation('app');
  const [search] = useSearchParams();
  const session = useSession();
  const signIn = useSignIn();
  return (
    <Loaded of={session}>
      {(person) =>
        person ? (
          <Navigate to={ownPath(search.get('to'))} replace />
        ) : (
          <main className="login">
            <div className="login-tools">
              <LanguageSwitch />
            </div>
            <Card className="login-card">
              <img src="/favicon.svg" alt="" width={44} height={44} />
              <h1>{app('name')}</h1>
              <p>{t('lead')}</p>
              <Form<Credentials>
                layout="vertical"
                size="large"
                requiredMark={false}
                onFinish={(asked) => signIn.mutate(asked)}
              >
                <Form.Item
                  name="username"
                  label={t('username')}
                  rules={[{ required: true, message: t('usernameNeeded') }]}
                >
                  <Input prefix={<UserOutlined aria-hidden />} autoComplete="username" autoFocus maxLength={200} />
                </Form.Item>
                <Form.Item
                  name="password"
                  label={t('password')}
                  rules={[{ required: true, message: t('passwordNeeded') }]}
                >
                  <Input.Password
                    prefix={<LockOutlined aria-hidden />}
                    autoComplete="current-password"
                    maxLength={200}
                  />
                </Form.Item>
                <ProblemAlert error={signIn.error} />
                <Button type="primary" htmlType="submit" block loading={signIn.isPending} style={{ marginTop: 16 }}>
                  {t('submit')}
                </Button>
              </Form>
            </Card>
          </main>
        )
      }
    </Loaded>
  );
}

/** Only to a page of our own. */
function ownPath(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/';
}
