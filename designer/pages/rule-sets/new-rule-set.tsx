import { FileAddOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Tabs, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { useTemplates } from '../templates/use-templates.ts';
import { type ReadFile, readDefinitionFile } from './read-definition-file.ts';
import { TemplateChoice } from './template-choice.tsx';
import { type RuleSetWish, useCreateRuleSet } from './use-rule-sets.ts';

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
  const named = name.trim() === '' ? {} : { name: { 'zh-CN': name.trim() } };
  const wish = wishOf();
  function wishOf(): RuleSetWish | undefined {
    if (from === 'template') return template === undefined ? undefined : { ...named, template };
    if (from === 'file') return file?.definition ? { ...named, definition: file.definition } : undefined;
    return 'name' in named ? named : undefined;
  }
  const make = () => {
    if (wish) create.mutate(wish, { onSuccess: ({ id }) => void navigate(`/parks/${park}/rule-sets/${id}`) });
  };
  return (
    <Modal
      open={open}
      title={t('new')}
      width={860}
      okText={t('make')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: !wish, loading: create.isPending }}
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
              <>
                <Upload.Dragger
                  accept=".json,application/json"
                  maxCount={1}
                  showUploadList={false}
                  beforeUpload={(chosen) => {
                    void readDefinitionFile(chosen).then(setFile);
                    return false;
                  }}
                >
                  <p className="ant-upload-drag-icon">
                    <InboxOutlined aria-hidden />
                  </p>
                  <p>{file ? file.name : t('dropFile')}</p>
                </Upload.Dragger>
                {file?.fault && (
                  <p className="rule-set-fault" role="alert">
                    {t(`fileFaults.${file.fault}`)}
                  </p>
                )}
              </>
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
        <ProblemAlert error={create.error} />
        <Button htmlType="submit" className="visually-hidden" tabIndex={-1} aria-hidden>
          {t('make')}
        </Button>
      </Form>
    </Modal>
  );
}
