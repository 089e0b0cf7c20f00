import { FileAddOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { useTemplates } from '../templates/use-templates.ts';
import { FileChoice } from './file-choice.tsx';
import type { ReadFile } from './read-definition-file.ts';
import { isConfirmed, nothingConfirmed } from './signed-file.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { type RuleSetWish, useCreateRuleSet, useFileLook, useImportRuleSet } from './use-rule-sets.ts';

interface Props {
  readonly park: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

type From = 'template' | 'empty' | 'file';

/** A rule set from a template, from a file, or empty; its designer opens at once. */
export function NewRuleSet({ park, open, onClose }: Props) {
  const { t } = useTranslation('ruleSets');
  const { t: app } = useTranslation('app');
  const navigate = useNavigate();
  const templates = useTemplates(park);
  const create = useCreateRuleSet(park);
  const [from, setFrom] = useState<From>('template');
  const [template, setTemplate] = useState<string>();
  const [file, setFile] = useState<ReadFile>();
  const [name, setName] = useState('');
  const [confirmed, setConfirmed] = useState(nothingConfirmed);
  const signed = from === 'file' ? file?.signed : undefined;
  const look = useFileLook(park, signed).data;
  const imported = useImportRuleSet(park);
  const choose = (chosen: ReadFile) => {
    setFile(chosen);
    setConfirmed(nothingConfirmed);
  };
  const named = name.trim() === '' ? {} : { name: { 'zh-CN': name.trim() } };
  const wish = wishOf();
  function wishOf(): RuleSetWish | undefined {
    if (from === 'template') return template === undefined ? undefined : { ...named, template };
    if (from === 'file') return file?.definition ? { ...named, definition: file.definition } : undefined;
    return 'name' in named ? named : undefined;
  }
  const canImport = look !== undefined && isConfirmed(look, confirmed);
  const show = ({ id }: { readonly id: string }) => void navigate(`/parks/${park}/rule-sets/${id}`);
  const make = () => {
    if (wish) create.mutate(wish, { onSuccess: show });
    else if (signed && look && canImport)
      imported.mutate(
        {
          ...{ file: signed, again: confirmed.again },
          ...(confirmed.trust ? { trust: look.fingerprint } : {}),
          ...(name.trim() === '' ? {} : { name: name.trim() }),
        },
        { onSuccess: show },
      );
  };
  return (
    <Modal
      open={open}
      title={t('new')}
      width={860}
      okText={t('make')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: !wish && !canImport, loading: create.isPending || imported.isPending }}
      onOk={make}
      onCancel={onClose}
      destroyOnHidden
    >
      <Tabs
        activeKey={from}
        onChange={(key) => setFrom(key === 'file' || key === 'empty' ? key : 'template')}
        items={[
          {
            key: 'template',
            label: t('fromTemplate'),
            children: (
              <>
                <p>
                  <Link to={`/parks/${park}/templates`}>{t('gallery')}</Link>
                </p>
                <Loaded of={templates}>
                  {({ items }) => <TemplateChoice templates={items} chosen={template} onChoose={setTemplate} />}
                </Loaded>
              </>
            ),
          },
          {
            key: 'file',
            label: t('fromFile'),
            children: (
              <FileChoice park={park} file={file} onFile={choose} confirmed={confirmed} onConfirm={setConfirmed} />
            ),
          },
          {
            key: 'empty',
            label: t('empty'),
            children: (
              <p className="rule-set-empty">
                <FileAddOutlined aria-hidden /> {t('emptyLead')}
              </p>
            ),
          },
        ]}
      />
      <Form layout="vertical" onFinish={make}>
        <Form.Item
          label={from === 'empty' ? t('nameZh') : t('nameOwn')}
          required={from === 'empty'}
          htmlFor="rule-set-name"
        >
          <Input id="rule-set-name" value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        </Form.Item>
        <ProblemAlert error={signed ? imported.error : create.error} />
        <Button htmlType="submit" className="visually-hidden" tabIndex={-1} aria-hidden>
          {t('make')}
        </Button>
      </Form>
    </Modal>
  );
}
