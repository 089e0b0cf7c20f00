import { Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { GroupRule } from './group-rule.tsx';
import { Property } from './inputs/property.tsx';
import { TextInput } from './inputs/text-input.tsx';
import { NodeId } from './node-id.tsx';
import { useProblems } from './problems.ts';
import { TextPair } from './text-pair.tsx';

interface Props {
  readonly node: TreeNode;
  readonly path: string;
}

/** What a node is called, what it means and which clause it follows. */
export function BasicsTab({ node, path }: Props) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const isNameWrong = useProblems(`${path}/name`).length > 0;
  const { id, name, description, basis } = node;
  return (
    <div className="insp-stack">
      <Property label={t('basics.name')} path={`${path}/name`}>
        <TextPair
          label={t('basics.name')}
          value={name}
          readOnly={readOnly}
          isWrong={isNameWrong}
          onChange={(value = { 'zh-CN': '' }, gesture) =>
            dispatch({ type: 'setNode', node: id, key: 'name', value }, { gesture })
          }
        />
      </Property>
      {isGroup(node) ? <GroupRule group={node} path={path} /> : <IndicatorBasics {...{ node, path, readOnly }} />}
      <Property label={t('basics.description')} path={`${path}/description`}>
        <TextPair
          isLong
          label={t('basics.description')}
          value={description}
          readOnly={readOnly}
          onChange={(value, gesture) => dispatch({ type: 'setNode', node: id, key: 'description', value }, { gesture })}
        />
      </Property>
      <Property label={t('basics.basis')} help={t('basics.basisHelp')} path={`${path}/basis`}>
        <TextPair
          isLong
          label={t('basics.basis')}
          value={typeof basis === 'string' ? { 'zh-CN': basis } : basis}
          readOnly={readOnly}
          onChange={(value, gesture) =>
            dispatch(
              {
                type: 'setNode',
                node: id,
                key: 'basis',
                value: value && value.en === undefined ? value['zh-CN'] : value,
              },
              { gesture },
            )
          }
        />
      </Property>
      <NodeId id={id} path={path} />
    </div>
  );
}

interface IndicatorProps {
  readonly node: Exclude<TreeNode, { readonly children: unknown }>;
  readonly path: string;
  readonly readOnly: boolean;
}

function IndicatorBasics({ node: { id: node, unit = '', core = false }, path, readOnly }: IndicatorProps) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const unitId = useId();
  const coreId = useId();
  return (
    <>
      <Property label={t('basics.unit')} labelFor={unitId} help={t('basics.unitHelp')} path={`${path}/unit`}>
        <TextInput
          id={unitId}
          value={unit}
          readOnly={readOnly}
          placeholder={t('basics.unitExamples')}
          onChange={(text, gesture) =>
            dispatch({ type: 'setNode', node, key: 'unit', value: text === '' ? undefined : text }, { gesture })
          }
        />
      </Property>
      <div className="insp-switch">
        <Switch
          id={coreId}
          size="small"
          checked={core}
          disabled={readOnly}
          onChange={(value) => dispatch({ type: 'setNode', node, key: 'core', value: value || undefined })}
        />
        <label htmlFor={coreId}>{t('basics.core')}</label>
        <span className="insp-soft">{t('basics.coreHelp')}</span>
      </div>
    </>
  );
}
