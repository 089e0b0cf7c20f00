import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** The card's node is a module's, and read only. */
export function ModuleLock() {
  const { t } = useTranslation('templates');
  return <LockOutlined className="card-lock" title={t('modules.locked')} aria-label={t('modules.locked')} />;
}
