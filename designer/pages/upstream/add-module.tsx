import { App, Form, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { Loaded, ProblemAlert } from '../../app/states/states.tsx';
import { templateDefinition } from '../templates/template-definition.ts';
import { useChoices } from '../templates/use-mapping.ts';
import { useTemplate, useTemplates } from '../templates/use-templates.ts';
import { FieldsAsked } from './fields-asked.tsx';
import { useDraftGroups } from './use-draft-groups.ts';
import { useModuleChange, useModuleMapping } from './use-modules.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly draftRevision: number;
  readonly onClose: () => void;
}

interface Values {
  readonly template: string;
  readonly release: number;
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
  const release = Form.useWatch('release', form);
  const template = useTemplate(park, chosen ?? '', chosen !== undefined, release);
  const groups = useDraftGroups(park, ruleSet);
  const node = Form.useWatch('node', form);
  const mapping = useChoices(useModuleMapping(park, ruleSet, { template: chosen, node, release }));
  const change = useModuleChange(park, ruleSet);
  const wish = { draftRevision, mapping: { ruleSet, fields: mapping.decided } };
  const add = ({ weight, ...rest }: Values) =>
    change.mutate(
      { kind: 'add', wish: { ...rest, ...wish, ...(typeof weight === 'number' ? { weight } : {}) } },
      {
        onSuccess: () => {
          void message.success(t('modules.done'));
          onClose();
        },
      },
    );
  const isChosen = chosen !== undefined && node !== undefined;
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <Modal
      open
      width={760}
      title={t('modules.addTitle')}
      okText={t('modules.add')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: mapping.twice !== null || (isChosen && !mapping.proposal.data) }}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={add}>
        <Form.Item name="template" label={t('modules.template')} rules={needed}>
          <Select
            options={(templates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={(id) => {
              form.resetFields(['node']);
              form.setFieldValue('release', templates.data?.items.find((one) => one.id === id)?.release);
              mapping.forget();
            }}
          />
        </Form.Item>
        <Form.Item
          name="release"
          label={t('modules.release')}
          rules={needed}
          extra={template.data?.releases.find(({ number }) => number === release)?.notes}
        >
          <Select
            disabled={chosen === undefined}
            options={(template.data?.releases ?? []).map(({ number }) => ({
              value: number,
              label: t(number === template.data?.releases[0]?.number ? 'release' : 'modules.older', { n: number }),
            }))}
            onChange={() => {
              form.resetFields(['node']);
              mapping.forget();
            }}
          />
        </Form.Item>
        <Form.Item name="node" label={t('modules.node')} rules={needed}>
          <Select
            disabled={!template.data}
            onChange={() => mapping.forget()}
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
      {isChosen && (
        <Loaded of={mapping.proposal}>
          {(proposal) => <FieldsAsked proposal={proposal} mapping={mapping} className="trial" />}
        </Loaded>
      )}
    </Modal>
  );
}

function groupsIn({ tree }: Definition): readonly TreeNode[] {
  const below = (node: TreeNode): readonly TreeNode[] => (isGroup(node) ? [node, ...node.children.flatMap(below)] : []);
  return tree.children.flatMap(below);
}
