import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Missing, TreeNode } from '../../../schemas/definition.ts';
import type { NodeSetting } from '../../editor/edit.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useNaming } from '../../formula/use-known.ts';
import { aggregates } from './group-rule.tsx';
import { NumberInput } from './inputs/number-input.tsx';
import { Part, Property } from './inputs/property.tsx';
import { TextInput } from './inputs/text-input.tsx';
import { useNodeName } from './naming-of-node.ts';
import { parted, type Shared, sharedOf } from './shared-values.ts';

const policies = ['zero', 'exclude', 'median', 'reject'] as const;

/** What several nodes have in common, set for all of them in one step. */
export function ManyPanel({ nodes }: { readonly nodes: readonly TreeNode[] }) {
  const { t } = useTranslation('inspector');
  const nameOf = useNodeName();
  const { groups, indicators } = parted(nodes);
  return (
    <>
      <header className="insp-head">
        <h2>{t('many.title', { count: nodes.length })}</h2>
        <p className="insp-soft">{t('many.parts', { groups: groups.length, indicators: indicators.length })}</p>
      </header>
      {indicators.length > 0 && <ManyIndicators indicators={indicators} />}
      {groups.length > 0 && <ManyGroups groups={groups} />}
      <Part title={t('many.which')}>
        <ul className="insp-names">
          {nodes.slice(0, 30).map((node) => (
            <li key={node.id}>{nameOf(node)}</li>
          ))}
          {nodes.length > 30 && <li>{t('many.more', { count: nodes.length - 30 })}</li>}
        </ul>
      </Part>
    </>
  );
}

function useSetAll(nodes: readonly TreeNode[]) {
  const { dispatch } = useEditorActions();
  return (setting: NodeSetting, gesture?: string) =>
    dispatch(
      { type: 'setCells', cells: nodes.map(({ id }) => ({ of: 'node', node: id, ...setting })) },
      gesture === undefined ? {} : { gesture },
    );
}

const alike = <Value,>(shared: Shared<Value> | null): Value | undefined => (shared?.isAlike ? shared.value : undefined);

function ManyIndicators({ indicators }: { readonly indicators: ReturnType<typeof parted>['indicators'] }) {
  const { t } = useTranslation('inspector');
  const { vocabulary } = useNaming();
  const readOnly = useEditor((state) => state.readOnly);
  const setAll = useSetAll(indicators);
  const ids = { full: useId(), missing: useId(), unit: useId(), core: useId() };
  const full = sharedOf(indicators, ({ fullMarks = 100 }) => fullMarks);
  const missing = sharedOf(indicators, ({ missing: one = 'zero' }): Missing => one);
  const unit = sharedOf(indicators, ({ unit: one = '' }) => one);
  const core = sharedOf(indicators, ({ core: one = false }) => one);
  const policy = alike(missing);
  const several = t('many.several');
  return (
    <Part title={t('many.indicators', { count: indicators.length })}>
      <div className="insp-params">
        <Property label={t('basics.fullMarks')} labelFor={ids.full}>
          <NumberInput
            id={ids.full}
            value={alike(full)}
            min={0}
            unit={t('marks')}
            readOnly={readOnly}
            {...(full?.isAlike ? {} : { placeholder: several })}
            onChange={(value, gesture) => value !== undefined && setAll({ key: 'fullMarks', value }, gesture)}
          />
        </Property>
        <Property label={t('basics.unit')} labelFor={ids.unit}>
          <TextInput
            id={ids.unit}
            value={alike(unit) ?? ''}
            readOnly={readOnly}
            placeholder={unit?.isAlike ? t('basics.unitExamples') : several}
            onChange={(text, gesture) => setAll({ key: 'unit', value: text === '' ? undefined : text }, gesture)}
          />
        </Property>
        <Property label={t('parts.missing')} labelFor={ids.missing}>
          <Select<string | null>
            id={ids.missing}
            size="small"
            disabled={readOnly}
            value={
              policy === undefined ? null : typeof policy === 'object' ? vocabulary.missingMark(policy.mark) : policy
            }
            placeholder={several}
            options={policies.map((value) => ({ value, label: vocabulary.missing[value] }))}
            onChange={(chosen) => {
              const value = policies.find((one) => one === chosen);
              if (value) setAll({ key: 'missing', value });
            }}
          />
        </Property>
        <Property label={t('basics.core')} labelFor={ids.core}>
          <Select<'yes' | 'no' | null>
            id={ids.core}
            size="small"
            disabled={readOnly}
            value={core?.isAlike ? (core.value ? 'yes' : 'no') : null}
            placeholder={several}
            options={[
              { value: 'yes', label: t('yes') },
              { value: 'no', label: t('no') },
            ]}
            onChange={(value) => setAll({ key: 'core', value: value === 'yes' ? true : undefined })}
          />
        </Property>
      </div>
    </Part>
  );
}

function ManyGroups({ groups }: { readonly groups: ReturnType<typeof parted>['groups'] }) {
  const { t } = useTranslation('inspector');
  const { vocabulary } = useNaming();
  const readOnly = useEditor((state) => state.readOnly);
  const setAll = useSetAll(groups);
  const id = useId();
  const aggregate = sharedOf(groups, ({ aggregate: one = 'weightedMean' }) => one);
  return (
    <Part title={t('many.groups', { count: groups.length })}>
      <Property label={t('group.aggregate')} labelFor={id}>
        <Select
          id={id}
          size="small"
          disabled={readOnly}
          value={alike(aggregate) ?? null}
          placeholder={t('many.several')}
          options={aggregates.map((value) => ({ value, label: vocabulary.aggregates[value] }))}
          onChange={(value) => value !== null && setAll({ key: 'aggregate', value })}
        />
      </Property>
    </Part>
  );
}
