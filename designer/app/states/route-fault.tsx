import { Button, Result } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** A page whose code did not come, or that failed before it was shown. */
export function RouteFault() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  const isCode = error instanceof TypeError && /dynamically imported module/.test(error.message);
  return (
    <Result
      status={isCode ? 'warning' : '500'}
      title={isCode ? t('states.offlineTitle') : t('states.crashTitle')}
      subTitle={
        isCode ? (
          t('states.offline')
        ) : (
          <>
            {t('states.crash')}
            <br />
            <code>{String(error)}</code>
          </>
        )
      }
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('states.reload')}
        </Button>
      }
    />
  );
}
