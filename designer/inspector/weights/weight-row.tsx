import { LockFilled, StarFilled, UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, TreeNode } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useInspector } from '../node/inspector-store.ts';
import { useNodeName } from '../node/naming-of-node.ts';
import type { Weighing } from './use-weighings.ts';
import { WeightCell } from './weight-cell.tsx';

interface Props {
  readonly node: TreeNode;
  readonly weighings: readonly Weighing[];
  readonly weighs: boolean;
  readonly isHighlit: boolean;
  readonly stageName: (stage: Id | null) => string | null;
}

/** A child: its name over its weight in each stage. */
export function WeightRow({ node, weighings, weighs, isHighlit, stageName }: Props) {
  const readOnly = useEditor((state) => state.readOnly);
  const isLocked = useInspector(({ locked }) => locked.has(node.id));
  const name = useNodeName()(node);
  const isCore = 'core' in node && node.core === true;
  return (
    <div className="weight-row" data-highlight={isHighlit}>
      <div className="weight-name">
        <Name node={node.id} name={name} isCore={isCore} />
        {weighs && !readOnly && <Lock node={node.id} name={name} isLocked={isLocked} />}
      </div>
      {weighings.map((weighing) => (
        <WeightCell
          key={weighing.stage}
          node={node.id}
          name={name}
          stage={weighing.stage}
          stageName={stageName(weighing.stage)}
          weight={weighing.weightOf(node.id)}
          share={weighing.shareOf(node.id)}
          reach={weighing.reachOf(node.id)}
          set={weighing.set}
          readOnly={weighing.readOnly}
          weighs={weighs}
          isLocked={isLocked}
          {...weighing.measure}
        />
      ))}
    </div>
  );
}

interface NameProps {
  readonly node: Id;
  readonly name: string;
  readonly isCore: boolean;
}

const Name = memo(function Name({ node, name, isCore }: NameProps) {
  const { t } = useTranslation('inspector');
  const editor = useEditorActions();
  return (
    <button type="button" className="insp-link" title={name} onClick={() => editor.select([node])}>
      {name}
      {isCore && <StarFilled className="insp-core" aria-label={t('basics.core')} />}
    </button>
  );
});

interface LockProps {
  readonly node: Id;
  readonly name: string;
  readonly isLocked: boolean;
}

const Lock = memo(function Lock({ node, name, isLocked }: LockProps) {
  const { t } = useTranslation('inspector');
  const toggleLock = useInspector((state) => state.toggleLock);
  return (
    <Button
      size="small"
      type="text"
      className="weight-lock"
      aria-pressed={isLocked}
      aria-label={t('weights.lockOf', { name })}
      title={isLocked ? t('weights.unlock') : t('weights.lock')}
      icon={isLocked ? <LockFilled aria-hidden /> : <UnlockOutlined aria-hidden />}
      onClick={() => toggleLock(node)}
    />
  );
});
