import { Alert, Button, Empty, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { useLanguage } from '../languages.ts';

export function Loading() {
  const { t } = useTranslation('app');
  return (
    <div role="status" aria-live="polite" style={{ display: 'grid', placeItems: 'center', padding: 64 }}>
      <Spin size="large" />
      <span style={{ marginTop: 12, color: 'var(--ink-soft)' }}>{t('loading')}</span>
    </div>
  );
}

interface ProblemProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** A failure in the place of what it kept from being shown. */
export function ProblemView({ error, retry }: ProblemProps) {
  const { t } = useTranslation('app');
  const { text } = useLanguage();
  const again = retry && (
    <Button type="primary" onClick={retry}>
      {t('retry')}
    </Button>
  );
  if (!(error instanceof ApiProblem))
    return <Result status="warning" title={t('states.offlineTitle')} subTitle={t('states.offline')} extra={again} />;
  if (error.status === 403)
    return <Result status="403" title={t('states.noPermissionTitle')} subTitle={t('states.noPermission')} />;
  if (error.status === 404)
    return <Result status="404" title={t('states.notFoundTitle')} subTitle={t('states.notFound')} />;
  return (
    <Result status="error" title={t('states.problemTitle')} subTitle={text(error.sentence)} extra={again}>
      <Faults of={error} />
    </Result>
  );
}

/** What is wrong in what was sent, one by one; nothing where the sentence says it all. */
function Faults({ of: { faults } }: { readonly of: ApiProblem }) {
  const { text } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
      {faults.slice(0, 20).map(({ code, pointer, message }) => (
        <li key={`${code} ${pointer}`}>{text(message)}</li>
      ))}
    </ul>
  );
}

/** A refusal beside a form, with each fault. */
export function ProblemAlert({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('app');
  const { text } = useLanguage();
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem))
    return (
      <Alert type="warning" showIcon role="alert" title={t('states.offlineTitle')} description={t('states.offline')} />
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(error.sentence)}
      description={error.faults.length > 0 && <Faults of={error} />}
    />
  );
}

export function NothingYet({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={title} style={{ padding: '32px 16px' }}>
      {children}
    </Empty>
  );
}

interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  refetch(): unknown;
}

/** What a query gives: loading, failed, or there. What was there stays while it is read again. */
export function Loaded<Data>(props: { readonly of: QueryLike<Data>; readonly children: (data: Data) => ReactNode }) {
  const { of, children } = props;
  if (of.data !== undefined) return children(of.data);
  if (of.isPending) return <Loading />;
  return <ProblemView error={of.error} retry={() => of.refetch()} />;
}
