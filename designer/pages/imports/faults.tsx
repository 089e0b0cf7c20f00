import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordImport } from '../../api/answers.ts';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';

/** How many cells are wrong or doubtful, and the file that names each. */
export function Faults({ park, one }: { readonly park: string; readonly one: RecordImport }) {
  const { t } = useTranslation('imports');
  const { number } = useLanguage();
  const { counts } = one;
  if (!counts || counts.faults + counts.warnings === 0) return null;
  const said = {
    faults: number(counts.faults, 0),
    warnings: number(counts.warnings, 0),
    rows: number(counts.leftOut, 0),
  };
  return (
    <Alert
      type={counts.faults > 0 ? 'error' : 'warning'}
      showIcon
      title={t('faults', said)}
      description={counts.faults > 0 ? t('faultRows', said) : undefined}
      action={
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          href={addressOf(['parks', park, 'records', 'imports', one.id, 'faults'])}
        >
          {t('downloadFaults')}
        </Button>
      }
    />
  );
}
