import { Button } from 'antd';
import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weighs } from '../../../rules/check/weighs.ts';
import { isObject } from '../../../rules/document/loose.ts';
import type { Definition, Group, Id, Stage } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor, useEditorActions } from '../../editor/use-editor.tsx';
import { rescaled } from '../../editor/weights/balance.ts';
import { useRested } from '../../park/dock/use-rested.ts';
import { useNodeName } from '../node/naming-of-node.ts';
import { ProblemsHere } from '../node/problems-here.tsx';
import { digitsUsed } from './make-room.ts';
import { StageMenu } from './stage-menu.tsx';
import { SumCell } from './sum-cell.tsx';
import { useWeighings, type Weighing } from './use-weighings.ts';
import { WeightRow } from './weight-row.tsx';
import { WeightTools } from './weight-tools.tsx';

interface Props {
  readonly definition: Definition;
  readonly group: Group;
  readonly path: string;
  /** The child from which a person came here. */
  readonly highlight?: Id | undefined;
}

const noStages: readonly Stage[] = [];
/** In milliseconds. */
const restFor = 150;

/** The weights of a group's children, stage beside stage. */
export function WeightsPanel({ definition, group, path, highlight }: Props) {
  const { t } = useTranslation('inspector');
  const stages = definition.stages ?? noStages;
  const differs = group.children.some(({ weight }) => isObject(weight));
  const [asked, setAsked] = useState(false);
  const isByStage = stages.length > 0 && (differs || asked);
  const columns = useMemo(() => (isByStage ? stages.map(({ id }) => id) : [null]), [isByStage, stages]);
  const weighings = useWeighings(definition, group.id, columns, weighs(group));
  const rested = useRested(weighings, restFor);
  const nameOf = useStageName(stages);
  const nameOfNode = useNodeName();
  const stageName = useCallback((stage: Id | null) => (stage === null ? null : nameOf(stage)), [nameOf]);
  if (group.children.length === 0) return <p className="insp-soft">{t('weights.none')}</p>;
  return (
    <div className="weights">
      <WeightTools weighs={weighs(group)} aggregate={group.aggregate} />
      <div className="weight-scroll" data-wide={columns.length > 4}>
        <div className="weight-table" style={columnsOf(columns.length)}>
          <div className="weight-head">
            {weighings.map(({ stage, readOnly }) => (
              <div key={stage} className="weight-stage">
                <span title={nameOf(stage)}>{nameOf(stage)}</span>
                {!readOnly && weighs(group) && (
                  <StageMenu {...{ stage, stages }} group={group.id} label={nameOf(stage)} />
                )}
              </div>
            ))}
          </div>
          {group.children.map((node) => (
            <WeightRow
              key={node.id}
              node={node.id}
              name={nameOfNode(node)}
              isCore={'core' in node && node.core === true}
              {...{ weighings, rested, stageName }}
              weighs={weighs(group)}
              isHighlit={node.id === highlight}
            />
          ))}
          {weighs(group) && <Sums definition={definition} group={group.id} weighings={weighings} />}
        </div>
      </div>
      <ProblemsHere path={`${path}/children`} except={group.children.map((_, at) => `${path}/children/${at}`)} />
      {stages.length > 1 && !isByStage && <DifferByStage onAsk={() => setAsked(true)} />}
    </div>
  );
}

function DifferByStage({ onAsk }: { readonly onAsk: () => void }) {
  const { t } = useTranslation('inspector');
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return null;
  return (
    <Button size="small" onClick={onAsk}>
      {t('weights.byStage')}
    </Button>
  );
}

function useStageName(stages: readonly Stage[]): (stage: Id | null) => string {
  const { t } = useTranslation('inspector');
  const { text } = useLanguage();
  return useCallback(
    (id) => {
      const stage = stages.find((one) => one.id === id);
      if (stage) return stage.name ? text(stage.name) : stage.id;
      return stages.length > 0 ? t('weights.allStages') : t('weights.weight');
    },
    [stages, t, text],
  );
}

function columnsOf(count: number): CSSProperties {
  return { '--columns': `repeat(${count}, minmax(${count > 1 ? 76 : 160}px, 1fr))` };
}

interface SumsProps {
  readonly definition: Definition;
  readonly group: Id;
  readonly weighings: readonly Weighing[];
}

function Sums({ definition, group, weighings }: SumsProps) {
  const { t } = useTranslation('inspector');
  const { dispatch } = useEditorActions();
  const balance = ({ stage, sum }: Weighing) => {
    const here = { definition, group, stage, to: sum.target };
    dispatch({ type: 'setWeights', weights: rescaled({ ...here, digits: digitsUsed(here) }), by: 'table' });
  };
  return (
    <div className="weight-sums">
      <div className="weight-sums-name">{t('weights.sum')}</div>
      {weighings.map((weighing) => (
        <SumCell key={weighing.stage} weighing={weighing} onBalance={() => balance(weighing)} />
      ))}
    </div>
  );
}
