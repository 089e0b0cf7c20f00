import { SnippetsOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../../formula/use-known.ts';
import { fieldsOfBlock, type PastedField } from './pasted.ts';
import { stepLabels } from './step-labels.ts';
import { useSection } from './use-section.ts';

/** Fields from a block of a spreadsheet: shown first, with what is wrong, and added as one step. */
export function PasteFields() {
  const { t } = useTranslation('sections');
  const { vocabulary } = useNaming();
  const { definition, dispatch } = useSection();
  const [isOpen, setOpen] = useState(false);
  const [block, setBlock] = useState('');
  const pasted = useMemo(() => {
    const taken = new Set([...definition.fields, ...(definition.facts ?? [])].map(({ id }) => id));
    return fieldsOfBlock(block, taken).map((one, index) => ({ ...one, key: index }));
  }, [block, definition]);
  const good = pasted.filter(({ faults }) => faults.length === 0);
  const add = () => {
    const patch = good.map(({ field }) => ({ op: 'add' as const, path: '/fields/-', value: field }));
    dispatch({ type: 'applyPatch', patch, label: stepLabels('fieldsPasted', { count: good.length }) });
    setOpen(false);
    setBlock('');
  };
  return (
    <>
      <Button icon={<SnippetsOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('fields.paste')}
      </Button>
      <Modal
        open={isOpen}
        width={820}
        title={t('fields.paste')}
        okText={t('fields.pasteOk', { written: good.length })}
        okButtonProps={{ disabled: good.length === 0 }}
        onOk={add}
        onCancel={() => setOpen(false)}
      >
        <p className="section-soft">{t('fields.pasteHint')}</p>
        <Input.TextArea
          aria-label={t('fields.paste')}
          autoSize={{ minRows: 4, maxRows: 10 }}
          value={block}
          placeholder={t('fields.pasteExample')}
          onChange={({ target }) => setBlock(target.value)}
        />
        {pasted.length > 0 && (
          <Table<PastedField & { readonly key: number }>
            className="section-pasted"
            size="small"
            pagination={false}
            scroll={{ y: 260 }}
            dataSource={pasted}
            columns={[
              { title: t('id'), render: (_, { field }) => <code>{field.id}</code> },
              { title: t('name'), render: (_, { field }) => field.name['zh-CN'] },
              { title: t('type'), render: (_, { field }) => vocabulary.fieldTypes[field.type] },
              { title: t('unit'), render: (_, { field }) => field.unit ?? '' },
              {
                title: t('problems'),
                render: (_, { faults }) => (
                  <span className="section-wrong">{faults.map((fault) => t(`fields.faults.${fault}`)).join(' ')}</span>
                ),
              },
            ]}
          />
        )}
      </Modal>
    </>
  );
}
