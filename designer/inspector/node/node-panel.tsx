import { LockOutlined, StarFilled } from '@ant-design/icons';
import { Segmented, Tag } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Definition, isGroup } from '../../../schemas/definition.ts';
import { LastChanged } from '../../blame/last-changed.tsx';
import { ReadOnlyHere } from '../../editor/read-only-here.tsx';
import { nodeIndexOf, type PlacedNode } from '../../editor/tree/node-index.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { BasicsTab } from './basics-tab.tsx';
import { GroupRule } from './group-rule.tsx';
import { type NodeTab, nodeTabs, useInspector } from './inspector-store.ts';
import { useNodeName } from './naming-of-node.ts';
import { NodeProblems } from './node-problems.tsx';
import { ScoringTab } from './scoring-tab.tsx';
import { WeightsTab } from './weights-tab.tsx';

interface Props {
  readonly definition: Definition;
  readonly placed: PlacedNode;
}

/** All that can be set of one node. */
export function NodePanel({ definition, placed }: Props) {
  const { indicatorTab, groupTab } = useInspector();
  const { node, path } = placed;
  const isInner = isGroup(node);
  const tab = isInner ? groupTab : indicatorTab;
  const module = useEditor((state) => state.locked.get(node.id));
  const tabs = (
    <>
      <NodeProblems path={path} isGroup={isInner} />
      <TabChoice isInner={isInner} tab={tab} />
      {tab === 'scoring' && !isGroup(node) && <ScoringTab definition={definition} indicator={node} path={path} />}
      {tab === 'weights' && isGroup(node) && <GroupRule group={node} path={path} />}
      {tab === 'weights' && <WeightsTab definition={definition} placed={placed} />}
      {tab === 'basics' && <BasicsTab node={node} path={path} />}
      {tab === 'basics' && <LastChanged node={node.id} />}
    </>
  );
  // A module's own weight is the park's.
  const isReadOnly = module !== undefined && module !== node.id;
  return (
    <>
      <Head definition={definition} placed={placed} />
      {isReadOnly ? <ReadOnlyHere>{tabs}</ReadOnlyHere> : tabs}
    </>
  );
}

interface TabChoiceProps {
  readonly isInner: boolean;
  readonly tab: NodeTab;
}

const TabChoice = memo(function TabChoice({ isInner, tab }: TabChoiceProps) {
  const { t } = useTranslation('inspector');
  const show = useInspector((state) => state.show);
  const tabs = isInner ? nodeTabs.filter((one) => one !== 'scoring') : nodeTabs;
  return (
    <Segmented<NodeTab>
      block
      size="small"
      aria-label={t('tabs.label')}
      value={tab}
      options={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      onChange={(value) => show(isInner ? { groupTab: value } : { indicatorTab: value })}
    />
  );
});

function Head({ definition, placed: { node, parent } }: Props) {
  const { t } = useTranslation('inspector');
  const nameOf = useNodeName();
  const editor = useEditorActions();
  const readOnly = useEditor((state) => state.readOnly);
  const isLocked = useEditor((state) => state.locked.has(node.id));
  const { t: templates } = useTranslation('templates');
  const above = parent === null ? undefined : nodeIndexOf(definition).byId.get(parent)?.node;
  return (
    <header className="insp-head">
      <div className="insp-above">
        <Tag variant="filled">
          {parent === null ? t('kinds.root') : isGroup(node) ? t('kinds.group') : t('kinds.indicator')}
        </Tag>
        {above && (
          <button type="button" className="insp-link" onClick={() => editor.select([above.id])}>
            {nameOf(above)}
          </button>
        )}
        {readOnly && <Tag variant="filled">{t('readOnly')}</Tag>}
        {isLocked && (
          <Tag variant="filled" icon={<LockOutlined aria-hidden />}>
            {templates('modules.locked')}
          </Tag>
        )}
      </div>
      <h2>
        {nameOf(node)}
        {!isGroup(node) && node.core && <StarFilled className="insp-core" aria-label={t('basics.core')} />}
      </h2>
    </header>
  );
}
