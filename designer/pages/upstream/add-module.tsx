import { App, Form, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { FieldMapping } from '../templates/field-mapping.tsx';
import { templateDefinition } from '../templates/template-definition.ts';
import { useMapping } from '../templates/use-mapping.ts';
import { useTemplate, useTemplates } from '../templates/use-templates.ts';
import { useDraftGroups } from './use-draft-groups.ts';
import { useModuleChange } from './use-modules.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly draftRevision: number;
  readonly onClose: () => void;
}

interface Values {
  readonly template: string;
  readonly node: string;
  readonly parent: string;
  readonly weight?: number;
}

/** Which subtree of which template, where it goes, and which of the rule set's fields it reads. */
export function AddModule({ park, ruleSet, draftRevision, onClose }: Props) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('template', form);
  const templates = useTemplates(park);
  const template = useTemplate(park, chosen ?? '', chosen !== undefined);
  const groups = useDraftGroups(park, ruleSet);
  const mapping = useMapping(park, chosen, ruleSet);
  const change = useModuleChange(park, ruleSet);
  const fields = mapping.chosen;
  const mapped = Object.keys(fields).length > 0 ? { mapping: { ruleSet, fields } } : {};
  const add = ({ weight, ...rest }: Values) =>
    change.mutate(
      { kind: 'add', wish: { ...rest, draftRevision, ...mapped, ...(typeof weight === 'number' ? { weight } : {}) } },
      {
        onSuccess: () => {
          void message.success(t('modules.done'));
          onClose();
        },
      },
    );
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <Modal
      open
      width={760}
      title={t('modules.addTitle')}
      okText={t('modules.add')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: mapping.twice !== null || (chosen !== undefined && !mapping.proposal.data) }}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={add}>
        <Form.Item name="template" label={t('modules.template')} rules={needed}>
          <Select
            options={(templates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={() => form.resetFields(['node'])}
          />
        </Form.Item>
        <Form.Item name="node" label={t('modules.node')} rules={needed}>
          <Select
            disabled={!template.data}
            options={(template.data ? groupsIn(templateDefinition(template.data)) : []).map(({ id, name }) => ({
              value: id,
              label: text(name),
            }))}
          />
        </Form.Item>
        <Form.Item name="parent" label={t('modules.parent')} rules={needed}>
          <Select options={groups.map(({ id, name }) => ({ value: id, label: text(name) }))} />
        </Form.Item>
        <Form.Item name="weight" label={t('modules.weight')} extra={t('modules.weightHelp')}>
          <InputNumber min={0} style={{ width: '100%' }} />
        </Form.Item>
        <ProblemAlert error={change.error} />
      </Form>
      {chosen !== undefined && (
        <details>
          <summary>{t('mapping.own')}</summary>
          <FieldMapping park={park} mapping={mapping} fixed />
        </details>
      )}
    </Modal>
  );
}

function groupsIn({ tree }: Definition): readonly TreeNode[] {
  const below = (node: TreeNode): readonly TreeNode[] => (isGroup(node) ? [node, ...node.children.flatMap(below)] : []);
  return tree.children.flatMap(below);
}
