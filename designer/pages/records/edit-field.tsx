import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { textIn } from '../../../schemas/text.ts';
import type { RecordWithOrigins } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly record: RecordWithOrigins;
  readonly field: Field | undefined;
  readonly onClose: () => void;
}

interface Wish {
  readonly value?: number | string | Dayjs | null;
  readonly reason: string;
}

/** One value, with the reason why it is changed; an empty one makes it missing. */
export function EditField({ park, ruleSet, record, field, onClose }: Props) {
  const { t } = useTranslation('records');
  const { t: app } = useTranslation('app');
  const { language } = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const { period, enterpriseId, change: revision } = record;
  const edit = useMutation({
    mutationFn: ({ value, reason }: Wish) =>
      request<unknown>(['parks', park, 'records', period, enterpriseId], {
        method: 'PATCH',
        ifMatch: revision,
        body: { field: field?.id, value: written(field, value), reason, ruleSet, version: 'draft' },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [park, 'records'] });
      void message.success(t('edited'));
      onClose();
    },
  });
  return (
    <Modal
      open={field !== undefined}
      title={field ? `${t('edit')}：${textIn(language, field.name)}` : ''}
      okText={app('save')}
      cancelText={app('cancel')}
      confirmLoading={edit.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open || edit.reset()}
      destroyOnHidden
    >
      {field && (
        <Form<Wish>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ value: shown(field, record.values[field.id]) }}
          onFinish={(wish) => edit.mutate(wish)}
        >
          <Form.Item name="value" label={t('value')} extra={t('emptyIsMissing')}>
            {controlFor(field, language, (one) => app(one))}
          </Form.Item>
          <Form.Item
            name="reason"
            label={app('reason')}
            rules={[{ required: true, whitespace: true, message: app('reasonNeeded') }]}
          >
            <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
          </Form.Item>
          <ProblemAlert error={edit.error} />
        </Form>
      )}
    </Modal>
  );
}

function controlFor(field: Field, language: 'zh-CN' | 'en', say: (key: 'yes' | 'no') => string) {
  if (field.type === 'number' || field.type === 'integer')
    return <InputNumber style={{ width: '100%' }} {...(field.unit ? { suffix: field.unit } : {})} />;
  if (field.type === 'date') return <DatePicker style={{ width: '100%' }} />;
  if (field.type === 'boolean')
    return (
      <Select
        allowClear
        options={[
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
        ]}
      />
    );
  if (field.type === 'enum')
    return (
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(field.options ?? []).map(({ value, name }) => ({ value, label: textIn(language, name) }))}
      />
    );
  return <Input maxLength={10_000} />;
}

function shown({ type }: Field, value: FieldValue | undefined): Wish['value'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return String(value);
  return type === 'date' ? dayjs(String(value)) : value;
}

function written(field: Field | undefined, value: Wish['value']): FieldValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') return value.format('YYYY-MM-DD');
  return field?.type === 'boolean' ? value === 'true' : value;
}
