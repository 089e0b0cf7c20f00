import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Props {
  readonly park: string;
  readonly period: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Empties a period; what was there stays in the history, and runs keep what they saw. */
export function DeletePeriod({ park, period, open, onClose }: Props) {
  const { t } = useTranslation('records');
  const { t: app } = useTranslation('app');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const remove = useMutation({
    mutationFn: (reason: string) =>
      request<{ readonly records: number }>(['parks', park, 'records', period], { method: 'DELETE', body: { reason } }),
    onSuccess: async ({ records }) => {
      await client.invalidateQueries({ queryKey: [park, 'records'] });
      void message.success(t('deleted', { period, records }));
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('deleteTitle', { period })}
      okText={t('deletePeriod')}
      cancelText={app('cancel')}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('deleteLead')}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => remove.mutate(reason)}>
        <Form.Item
          name="reason"
          label={app('reason')}
          rules={[{ required: true, whitespace: true, message: app('reasonNeeded') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} autoFocus />
        </Form.Item>
        <ProblemAlert error={remove.error} />
      </Form>
    </Modal>
  );
}
