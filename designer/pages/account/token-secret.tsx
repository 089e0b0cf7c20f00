import { Alert, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CreatedToken } from '../../api/answers.ts';

/** The one time that a token can be seen. */
export function TokenSecret({
  token,
  onClose,
}: {
  readonly token: CreatedToken | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('account');
  return (
    <Modal
      open={token !== undefined}
      title={t('secretTitle')}
      onCancel={onClose}
      onOk={onClose}
      cancelButtonProps={{ hidden: true }}
    >
      <Alert type="warning" showIcon title={t('secretOnce')} />
      <Typography.Paragraph
        copyable={{ text: token?.secret ?? '' }}
        code
        style={{ marginTop: 16, overflowWrap: 'anywhere' }}
      >
        {token?.secret}
      </Typography.Paragraph>
    </Modal>
  );
}
