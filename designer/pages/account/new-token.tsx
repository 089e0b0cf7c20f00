import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CreatedToken } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useParks, usePerson } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

const scopes = ['read', 'design', 'records', 'runs', 'evaluate', 'export', 'audit'] as const;
const terms = [7, 30, 90, 180, 365] as const;
const dayLong = 24 * 60 * 60 * 1000;

interface Wish {
  readonly park: string;
  readonly name: string;
  readonly scopes: readonly (typeof scopes)[number][];
  readonly days: number;
}

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (token: CreatedToken) => void;
}

export function NewToken({ open, onClose, onMade }: Props) {
  const { t } = useTranslation('account');
  const { t: app } = useTranslation('app');
  const { text } = useLanguage();
  const { roles } = usePerson();
  const parks = useParks();
  const client = useQueryClient();
  const [form] = Form.useForm<Wish>();
  const make = useMutation({
    mutationFn: ({ days, ...wish }: Wish) =>
      request<CreatedToken>(['tokens'], {
        method: 'POST',
        body: { ...wish, expiresAt: new Date(Date.now() + days * dayLong).toISOString() },
      }),
    onSuccess: (token) => {
      void client.invalidateQueries({ queryKey: ['tokens'] });
      onMade(token);
    },
  });
  const nameOf = (id: string) => {
    const park = parks.data?.items.find((one) => one.id === id);
    return park ? text(park.name) : id;
  };
  return (
    <Modal
      open={open}
      title={t('newToken')}
      okText={t('make')}
      cancelText={app('cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Wish>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ park: roles[0]?.park, scopes: ['read'], days: 90 }}
        onFinish={(wish) => make.mutate(wish)}
      >
        <Form.Item
          name="name"
          label={t('tokenName')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={100} placeholder={t('tokenNameHelp')} autoFocus />
        </Form.Item>
        <Form.Item name="park" label={t('tokenPark')} rules={[{ required: true, message: t('needed') }]}>
          <Select options={roles.map(({ park }) => ({ value: park, label: nameOf(park) }))} />
        </Form.Item>
        <Form.Item name="scopes" label={t('scopesTitle')} rules={[{ required: true, message: t('needed') }]}>
          <Checkbox.Group options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))} />
        </Form.Item>
        <Form.Item name="days" label={t('term')}>
          <Select options={terms.map((days) => ({ value: days, label: t('days', { days }) }))} />
        </Form.Item>
        <ProblemAlert error={make.error} />
      </Form>
    </Modal>
  );
}
