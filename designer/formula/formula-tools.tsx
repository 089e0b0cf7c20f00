import { FunctionOutlined } from '@ant-design/icons';
import type { EditorView } from '@codemirror/view';
import { Button, Popover, Segmented } from 'antd';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insertCall } from './extensions/completing.ts';
import type { EditorContext } from './extensions/context.ts';
import { FunctionList } from './function-list.tsx';
import { useNamesShown } from './names-shown.ts';

interface Props {
  readonly readOnly: boolean;
  readonly context: EditorContext;
  readonly view: RefObject<EditorView | null>;
}

/** Names or ids, and all functions with what they do. */
export function FormulaTools({ readOnly, context, view }: Props) {
  const { t } = useTranslation('formula');
  const { showsNames, show } = useNamesShown();
  const [isOpen, setOpen] = useState(false);
  const insert = (name: string) => {
    setOpen(false);
    if (!view.current) return;
    const { from, to } = view.current.state.selection.main;
    insertCall(view.current, name, from, to);
    view.current.focus();
  };
  return (
    <div className="formula-tools">
      <Segmented
        size="small"
        aria-label={t('shown')}
        value={showsNames ? 'names' : 'ids'}
        options={[
          { value: 'names', label: t('names') },
          { value: 'ids', label: t('ids') },
        ]}
        onChange={(value) => show(value === 'names')}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setOpen}
        title={t('functions')}
        content={<FunctionList words={context.functions} {...(readOnly ? {} : { onChoose: insert })} />}
        destroyOnHidden
      >
        <Button size="small" type="text" icon={<FunctionOutlined aria-hidden />}>
          {t('functions')}
        </Button>
      </Popover>
      {!readOnly && <span className="formula-keys wide-only">{t('keys')}</span>}
    </div>
  );
}
