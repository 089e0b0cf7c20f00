import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function RetireDialog({ park, ruleSet, version, open, onClose }: Props) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const retire = useMutation({
    mutationFn: (body: { readonly reason: string }) =>
      request<unknown>(['parks', park, 'rule-sets', ruleSet, 'versions', version, 'retirement'], {
        method: 'POST',
        body,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [park, 'rule-sets', ruleSet, 'versions'] });
      void message.success(t('retire.done', { number: version }));
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('retire.title', { number: version })}
      okText={t('retire.submit')}
      okButtonProps={{ danger: true, loading: retire.isPending }}
      cancelText={app('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen || retire.reset()}
      destroyOnHidden
    >
      <p>{t('retire.lead')}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={(wish) => retire.mutate(wish)}>
        <Form.Item
          name="reason"
          label={t('form.reason')}
          rules={[{ required: true, whitespace: true, message: app('reasonNeeded') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
        </Form.Item>
        <ProblemAlert error={retire.error} />
      </Form>
    </Modal>
  );
}
