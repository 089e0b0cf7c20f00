import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, App as Messages } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { queryClient } from '../api/query-client.ts';
import { useLanguage } from './languages.ts';
import { router } from './router.tsx';
import { themeOf, useDark } from './theme.ts';

/** The page's security policy lets in only styles that carry it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export function App() {
  const { t } = useTranslation('app');
  const { language } = useLanguage();
  const isDark = useDark();
  useEffect(() => {
    document.title = language === 'en' ? t('name') : `${t('name')} Canopy`;
  }, [language, t]);
  return (
    <ConfigProvider
      theme={themeOf(isDark)}
      locale={language === 'en' ? enUS : zhCN}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <Messages style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
