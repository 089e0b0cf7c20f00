import { LockFilled, StarFilled, UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { useInspector } from '../node/inspector-store.ts';
import { useInSight } from './use-in-sight.ts';
import type { Weighing } from './use-weighings.ts';
import { WeightCell } from './weight-cell.tsx';

interface Props {
  readonly node: Id;
  readonly name: string;
  readonly isCore: boolean;
  readonly weighings: readonly Weighing[];
  /** As they were when no weight had moved for a moment. */
  readonly rested: readonly Weighing[];
  readonly weighs: boolean;
  readonly isHighlit: boolean;
  readonly stageName: (stage: Id | null) => string | null;
}

/** A child: its name over its weight in each stage. Out of sight it follows once the weights rest. */
export function WeightRow({ weighings, rested, isHighlit, ...row }: Props) {
  const [place, isInSight] = useInSight();
  return (
    <div ref={place} className="weight-row" data-highlight={isHighlit}>
      <Row {...row} weighings={isInSight ? weighings : rested} />
    </div>
  );
}

type RowProps = Omit<Props, 'rested' | 'isHighlit'>;

const Row = memo(function Row({ node, name, isCore, weighings, weighs, stageName }: RowProps) {
  const readOnly = useEditor((state) => state.readOnly);
  const isLocked = useInspector(({ locked }) => locked.has(node));
  return (
    <>
      <div className="weight-name">
        <Name node={node} name={name} isCore={isCore} />
        {weighs && !readOnly && <Lock node={node} name={name} isLocked={isLocked} />}
      </div>
      {weighings.map((weighing) => (
        <WeightCell
          key={weighing.stage}
          node={node}
          name={name}
          stage={weighing.stage}
          stageName={stageName(weighing.stage)}
          weight={weighing.weightOf(node)}
          share={weighing.shareOf(node)}
          reach={weighing.reachOf(node)}
          set={weighing.set}
          readOnly={weighing.readOnly}
          weighs={weighs}
          isLocked={isLocked}
          {...weighing.measure}
        />
      ))}
    </>
  );
});

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
