import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

const steps = ['file', 'mapping', 'import'] as const;

export function ImportSteps({ at }: { readonly at: number }) {
  const { t } = useTranslation('imports');
  return (
    <Steps
      size="small"
      current={at}
      style={{ margin: '8px 0 24px', maxWidth: 720 }}
      items={steps.map((step) => ({ title: t(`steps.${step}`) }))}
    />
  );
}
