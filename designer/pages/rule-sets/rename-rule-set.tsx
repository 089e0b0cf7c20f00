import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleSet } from '../../api/answers.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useChangeRuleSet } from './use-rule-sets.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Names {
  readonly zhCN: string;
  readonly en?: string;
}

export function RenameRuleSet({ park, ruleSet, open, onClose }: Props) {
  const { t } = useTranslation('ruleSets');
  const { t: app } = useTranslation('app');
  const change = useChangeRuleSet(park);
  const [form] = Form.useForm<Names>();
  const rename = ({ zhCN, en }: Names) =>
    change.mutate({ id: ruleSet.id, name: { 'zh-CN': zhCN, ...(en ? { en } : {}) } }, { onSuccess: onClose });
  return (
    <Modal
      open={open}
      title={t('rename')}
      okText={app('save')}
      cancelText={app('cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Names>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ zhCN: ruleSet.name['zh-CN'], en: ruleSet.name.en }}
        onFinish={rename}
      >
        <Form.Item name="zhCN" label={t('nameZh')} rules={[{ required: true, message: t('nameNeeded') }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="en" label={t('nameEn')}>
          <Input maxLength={200} />
        </Form.Item>
        <ProblemAlert error={change.error} />
      </Form>
    </Modal>
  );
}
