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
    onSuccess: ({ count, headHash, broken }) => {
      const content = (
        <>
          <p>{broken ? text(broken.message) : t('holdsLead', { entries: number(count, 0) })}</p>
          <code className="audit-hash">{headHash}</code>
        </>
      );
      if (broken) modal.error({ title: t('broken', { number: broken.number }), content, width: 560 });
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
        prove.data?.broken && <Alert type="error" title={t('brokenShort')} />
      )}
    </>
  );
}
