import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Park } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Wish {
  readonly id: string;
  readonly zhCN: string;
  readonly en?: string;
  readonly approvals: number;
}

interface Props {
  /** The park to be renamed, or a new one. */
  readonly park: Park | 'new' | undefined;
  readonly onClose: () => void;
}

export function ParkForm({ park, onClose }: Props) {
  const { t } = useTranslation('people');
  const { t: app } = useTranslation('app');
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const save = useMutation({
    mutationFn: ({ id, zhCN, en, approvals }: Wish) => {
      const name = { 'zh-CN': zhCN, ...(en ? { en } : {}) };
      return park === 'new'
        ? request<Park>(['parks'], { method: 'POST', body: { id, name, approvals } })
        : request<Park>(['parks', park?.id ?? ''], { method: 'PATCH', body: { name, approvals } });
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['platform'] }),
        client.invalidateQueries({ queryKey: ['parks'] }),
      ]);
      onClose();
    },
  });
  const known = park === 'new' ? undefined : park;
  return (
    <Modal
      open={park !== undefined}
      title={park === 'new' ? t('newPark') : t('rename')}
      okText={app('save')}
      cancelText={app('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open || save.reset()}
      destroyOnHidden
    >
      <Form<Wish>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ zhCN: known?.name['zh-CN'], en: known?.name.en, approvals: known?.approvals ?? 1 }}
        onFinish={(wish) => save.mutate(wish)}
      >
        {park === 'new' && (
          <Form.Item
            name="id"
            label={t('parkId')}
            extra={t('parkIdHelp')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('parkIdHelp') }]}
          >
            <Input maxLength={40} autoFocus />
          </Form.Item>
        )}
        <Form.Item name="zhCN" label={t('nameZh')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="en" label={t('nameEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="approvals"
          label={t('approvals')}
          extra={t('approvalsHelp')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <InputNumber min={0} max={9} precision={0} />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  );
}
