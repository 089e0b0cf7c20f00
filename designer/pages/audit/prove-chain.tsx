import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditVerification } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import './audit.css';

/** Works out every hash of the chain anew, on the server. */
export function ProveChain({ path }: { readonly path: readonly string[] }) {
  const { t } = useTranslation('audit');
  const { text, number } = useLanguage();
  const { modal } = App.useApp();
  const prove = useMutation({
    mutationFn: () => request<AuditVerification>([...path, 'verification']),
    onSuccess: ({ count, headHash, broken, published }) => {
      const faults = published?.faults ?? [];
      const content = (
        <>
          <p>{broken ? text(broken.message) : t('holdsLead', { entries: number(count, 0) })}</p>
          <code className="audit-hash">{headHash}</code>
          {faults.map(({ subject, message }) => (
            <p key={subject} className="audit-fault">
              {text(message)}
            </p>
          ))}
          {published && published.count > 0 && faults.length === 0 && (
            <p>{t('publishedHolds', { versions: number(published.count, 0) })}</p>
          )}
        </>
      );
      if (broken) modal.error({ title: t('broken', { number: broken.number }), content, width: 560 });
      else if (faults.length > 0) modal.error({ title: t('damaged'), content, width: 560 });
      else modal.success({ title: t('holds'), content, width: 560 });
    },
  });
  return (
    <>
      <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={prove.isPending} onClick={() => prove.mutate()}>
        {t('prove')}
      </Button>
      {prove.error ? (
        <ProblemAlert error={prove.error} />
      ) : (
        <>
          {prove.data?.broken && <Alert type="error" title={t('brokenShort')} />}
          {(prove.data?.published?.faults ?? []).length > 0 && <Alert type="error" title={t('damaged')} />}
        </>
      )}
    </>
  );
}
