import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';

const formats = ['xlsx', 'csv', 'json'] as const;

/** The whole run as a file. */
export function ExportMenu({ park, run }: { readonly park: string; readonly run: string }) {
  const { t } = useTranslation('runs');
  const { language } = useLanguage();
  const items = formats.map((format) => ({
    key: format,
    label: (
      <a href={addressOf(['parks', park, 'runs', run, 'export'], { format, language })} download>
        {t(`run.exportAs.${format}`)}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined aria-hidden />}>{t('run.export')}</Button>
    </Dropdown>
  );
}
