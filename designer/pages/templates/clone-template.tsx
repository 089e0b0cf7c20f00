import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Template } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useCreateRuleSet } from '../rule-sets/use-rule-sets.ts';
import { TrialPanel } from '../trials/trial-panel.tsx';
import { FieldMapping } from './field-mapping.tsx';
import { type RuleSetMapping, useMapping } from './use-mapping.ts';

interface Props {
  readonly park: string;
  readonly template: Template;
  readonly onClose: () => void;
}

/** A template under the park's own fields: mapped, tried, and then made a rule set. */
export function CloneTemplate({ park, template, onClose }: Props) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { text } = useLanguage();
  const navigate = useNavigate();
  const mapping = useMapping(park, template.id);
  const create = useCreateRuleSet(park);
  const [name, setName] = useState('');
  const from = { template: template.id, release: template.release, ...wished(mapping) };
  const make = () =>
    create.mutate(
      { ...from, ...(name.trim() === '' ? {} : { name: { 'zh-CN': name.trim() } }) },
      { onSuccess: ({ id }) => void navigate(`/parks/${park}/rule-sets/${id}`) },
    );
  return (
    <Modal
      open
      width={1000}
      title={t('mapping.title', { name: text(template.name) })}
      okText={t('mapping.make')}
      cancelText={app('cancel')}
      okButtonProps={{ disabled: mapping.twice !== null }}
      confirmLoading={create.isPending}
      onOk={make}
      onCancel={onClose}
    >
      <p>{t('mapping.lead')}</p>
      <FieldMapping park={park} mapping={mapping} />
      <Form layout="vertical" className="clone-name">
        <Form.Item label={t('mapping.name')} htmlFor="clone-name">
          <Input id="clone-name" value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        </Form.Item>
      </Form>
      <ProblemAlert error={create.error} />
      <TrialPanel park={park} title={t('trial.title')} wish={mapping.twice === null ? from : null} />
    </Modal>
  );
}

/** Fields that are called alike need no mapping, unless the rule set has them in another unit. */
function wished({ ruleSet, chosen }: RuleSetMapping) {
  return ruleSet === undefined || Object.keys(chosen).length === 0 ? {} : { mapping: { ruleSet, fields: chosen } };
}
