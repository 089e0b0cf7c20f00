import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

interface Wish {
  readonly username: string;
  readonly name: string;
  readonly password?: string;
  readonly platformAdministrator: boolean;
}

interface Props {
  readonly person: Person | 'new' | undefined;
  readonly onClose: () => void;
}

/** A new person, or changes to one; a password given here ends the person's sessions. */
export function PersonForm({ person, onClose }: Props) {
  const { t } = useTranslation('people');
  const { t: app } = useTranslation('app');
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const known = person === 'new' ? undefined : person;
  const save = useMutation({
    mutationFn: ({ username, password, ...rest }: Wish) => {
      const body = { ...rest, ...(password ? { password } : {}) };
      return known
        ? request<Person>(['people', known.id], { method: 'PATCH', body })
        : request<Person>(['people'], { method: 'POST', body: { username, ...body } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['platform'] });
      onClose();
    },
  });
  return (
    <Modal
      open={person !== undefined}
      title={known ? t('edit') : t('newPerson')}
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
        initialValues={{ name: known?.name, platformAdministrator: known?.platformAdministrator ?? false }}
        onFinish={(wish) => save.mutate(wish)}
      >
        {!known && (
          <Form.Item
            name="username"
            label={t('username')}
            extra={t('usernameHelp')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,39}$/, message: t('usernameHelp') }]}
          >
            <Input maxLength={40} autoComplete="off" autoFocus />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('needed') }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="password"
          label={known ? t('newPassword') : t('firstPassword')}
          rules={known ? [] : [{ required: true, message: t('needed') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="platformAdministrator" label={app('roles.platform')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <ProblemAlert error={save.error} />
      </Form>
    </Modal>
  );
}
