import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Layout } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { useSession } from '../session.ts';
import { CrashBoundary } from '../states/crash-boundary.tsx';
import { Loaded, Loading } from '../states/states.tsx';
import { AppearanceSwitch } from './appearance-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { ParkSwitch } from './park-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import './shell.css';

/** Everything but the login: whoever is not signed in goes there first, and comes back after. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  return (
    <Loaded of={session}>
      {(person) =>
        person ? <Shell /> : <Navigate to={`/login?to=${encodeURIComponent(pathname + search)}`} replace />
      }
    </Loaded>
  );
}

function Shell() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const isFull = useMatches().some(({ handle }) => handle === 'full');
  return (
    <Layout className="shell">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <Layout.Header className="shell-header no-print">
        <Button
          type="text"
          className={isFull ? '' : 'narrow-only'}
          icon={<MenuOutlined aria-hidden />}
          aria-label={t('openMenu')}
          onClick={() => setOpen(true)}
        />
        <Link to="/" className="brand" aria-label={t('name')}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span>{t('name')}</span>
        </Link>
        <ParkSwitch />
        <span className="grow" />
        <LanguageSwitch />
        <AppearanceSwitch />
        <PersonMenu />
      </Layout.Header>
      <Layout>
        {!isFull && (
          <Layout.Sider className="shell-side wide-only no-print" width={200} theme="light">
            <MainMenu />
          </Layout.Sider>
        )}
        <Layout.Content id="main" className={isFull ? 'shell-full' : 'shell-main'} tabIndex={-1}>
          <CrashBoundary key={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </CrashBoundary>
        </Layout.Content>
      </Layout>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t('name')}>
        <MainMenu onChosen={() => setOpen(false)} />
      </Drawer>
    </Layout>
  );
}
