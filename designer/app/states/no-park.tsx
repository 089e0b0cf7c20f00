import { Result } from 'antd';
import { useTranslation } from 'react-i18next';

export function NoPark() {
  const { t } = useTranslation('app');
  return <Result status="info" title={t('states.noParkTitle')} subTitle={t('states.noPark')} />;
}
