import {
  CheckOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { SaveState } from '../../editor/editor-store.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useWorkbench } from './workbench-store.ts';

const icons: Readonly<Record<SaveState['kind'], React.ReactNode>> = {
  saved: <CheckOutlined aria-hidden />,
  unsaved: <EditOutlined aria-hidden />,
  saving: <CloudSyncOutlined aria-hidden />,
  offline: <DisconnectOutlined aria-hidden />,
  conflict: <ExclamationCircleOutlined aria-hidden />,
  failed: <ExclamationCircleOutlined aria-hidden />,
};

/** Says honestly where the draft is: on the server, on its way, or on this machine only. */
export function SaveIndicator() {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const { saveNow } = useEditorActions();
  const save = useEditor((state) => state.save);
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return <span className="save-state">{t('save.readOnly')}</span>;
  const said = save.kind === 'failed' && !save.signedOut ? text(save.reason) : t(`save.${save.kind}`);
  const isBad = save.kind === 'offline' || save.kind === 'conflict' || save.kind === 'failed';
  return (
    <span className={isBad ? 'save-state is-bad' : 'save-state'} role="status" data-state={save.kind}>
      {icons[save.kind]} {save.kind === 'failed' && save.signedOut ? t('save.signedOut') : said}
      {save.kind === 'conflict' && (
        <Button size="small" type="link" onClick={() => useWorkbench.getState().putOffMerge(false)}>
          {t('save.choose')}
        </Button>
      )}
      {(save.kind === 'offline' || save.kind === 'failed') && (
        <Button size="small" type="link" onClick={() => void saveNow()}>
          {t('save.again')}
        </Button>
      )}
    </span>
  );
}
