import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request.ts';
import { usePerson } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Passwords {
  readonly present: string;
  readonly password: string;
  readonly again: string;
}

export function PasswordForm() {
  const { t } = useTranslation('account');
  const { demo } = usePerson();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: ({ present, password }: Passwords) =>
      request<void>(['password'], { method: 'PUT', body: { present, password } }),
    onSuccess: () => {
      form.resetFields();
      void message.success(t('passwordChanged'));
    },
  });
  return (
    <Form<Passwords> form={form} layout="vertical" style={{ maxWidth: 420 }} onFinish={(asked) => change.mutate(asked)}>
      {demo && <Alert type="info" showIcon title={t('demoPassword')} style={{ marginBottom: 16 }} />}
      <Form.Item name="present" label={t('present')} rules={[{ required: true, message: t('needed') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('new')}
        extra={t('newHelp')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue('password')) throw new Error(t('differs'));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <ProblemAlert error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending} style={{ marginTop: 8 }}>
        {t('change')}
      </Button>
    </Form>
  );
}
