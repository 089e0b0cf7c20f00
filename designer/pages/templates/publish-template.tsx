import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TemplateWish } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useRuleSets } from '../rule-sets/use-rule-sets.ts';
import { type AudienceChoice, AudienceFields, audienceOf } from './audience-fields.tsx';
import { type ReleaseWish, useTemplateChange } from './use-templates.ts';
import { VersionFields } from './version-fields.tsx';

interface Values extends AudienceChoice, ReleaseWish {
  readonly ruleSet: string;
  readonly zhCN: string;
  readonly en?: string;
  readonly description?: string;
}

/** A version of the park's, for others to begin with. */
export function PublishTemplate({ park, onClose }: { readonly park: string; readonly onClose: () => void }) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { text } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const ruleSet = Form.useWatch('ruleSet', form);
  const ruleSets = useRuleSets(park, false).data?.pages.flatMap(({ items }) => items) ?? [];
  const publish = useTemplateChange<TemplateWish>(park, [], 'POST');
  const send = ({ zhCN, en, description, to, parks, notes, tests, ...rest }: Values) =>
    publish.mutate(
      {
        ...rest,
        name: { 'zh-CN': zhCN, ...(en ? { en } : {}) },
        audience: audienceOf({ to, parks }),
        ...(description ? { description: { 'zh-CN': description } } : {}),
        ...(notes ? { notes } : {}),
        ...(tests ? { tests } : {}),
      },
      { onSuccess: ({ id }) => void navigate(`/parks/${park}/templates/${id}`) },
    );
  return (
    <Modal
      open
      title={t('publish')}
      okText={t('form.publish')}
      cancelText={app('cancel')}
      confirmLoading={publish.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={send}>
        <Form.Item name="ruleSet" label={t('form.ruleSet')} rules={[{ required: true, message: t('form.needed') }]}>
          <Select
            options={ruleSets
              .filter(({ latestVersion }) => latestVersion !== null)
              .map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={() => form.resetFields(['version'])}
          />
        </Form.Item>
        <VersionFields park={park} ruleSet={ruleSet} />
        <Form.Item name="zhCN" label={t('form.nameZh')} rules={[{ required: true, message: t('form.needed') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="en" label={t('form.nameEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="description" label={t('form.description')}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
        <AudienceFields />
        <ProblemAlert error={publish.error} />
      </Form>
    </Modal>
  );
}
