import { CopyOutlined, DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { stepLabels } from './step-labels.ts';
import { useSection } from './use-section.ts';

/** What the server takes at most. */
const mostBytes = 2 * 1024 * 1024;

/** The whole definition as the file that it is: read, downloaded, replaced. */
export function JsonSection() {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { message, modal } = App.useApp();
  const { definition, raw, readOnly, dispatch } = useSection();
  const written = useMemo(() => JSON.stringify(raw, null, 2), [raw]);
  const name = `${text(definition.name) || 'definition'}.json`;
  const download = () => {
    const address = URL.createObjectURL(new Blob([written], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  const replace = async (file: File) => {
    const read = file.size > mostBytes ? undefined : readDefinition(await file.text());
    if (!read) return void message.error(file.size > mostBytes ? t('json.tooLarge') : t('json.unreadable'));
    modal.confirm({
      title: t('json.replaceTitle', { file: file.name }),
      content: t('json.replaceText'),
      okText: t('json.replace'),
      onOk: () => {
        const label = stepLabels('definitionImported', { file: file.name });
        const { refused } = dispatch({ type: 'replaceDefinition', definition: read, label });
        if (refused) message.error(text(refused));
      },
    });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(written);
    message.success(t('json.copied'));
  };
  return (
    <>
      <div className="section-bar">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={download}>
          {t('json.download')}
        </Button>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('json.copy')}
        </Button>
        {!readOnly && (
          <Upload
            accept=".json,application/json"
            showUploadList={false}
            beforeUpload={(file) => {
              void replace(file);
              return Upload.LIST_IGNORE;
            }}
          >
            <Button icon={<UploadOutlined aria-hidden />}>{t('json.replace')}</Button>
          </Upload>
        )}
        <span className="section-soft number">{t('json.size', { written: Math.ceil(written.length / 1024) })}</span>
      </div>
      <textarea className="section-json" aria-label="JSON" readOnly value={written} spellCheck={false} />
    </>
  );
}

/** Of any shape, as long as it is an object: the problems say what is wrong with it. */
function readDefinition(written: string): Definition | undefined {
  try {
    const read: unknown = JSON.parse(written);
    return isDraft(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(read: unknown): read is Definition {
  return typeof read === 'object' && read !== null && !Array.isArray(read) && 'tree' in read;
}
