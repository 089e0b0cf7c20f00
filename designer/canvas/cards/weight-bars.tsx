import { useTranslation } from 'react-i18next';
import type { Id, Stage } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { weightIn } from '../../editor/weights/weight-of.ts';
import { childSum, groupOf } from '../weights/child-sums.ts';
import type { CardFacts } from './card-facts.ts';

/** More than this side by side leave no room for their numbers. */
const mostNumbers = 6;

/** A node's weight in each stage; under it, for a group, what the weights below add up to. */
export function WeightBars({ facts, withStages }: { readonly facts: CardFacts; readonly withStages: boolean }) {
  const { stages } = facts;
  if (stages.length === 0) return <StageWeight facts={facts} stage={null} />;
  return (
    <div className="card-weights" data-crowded={stages.length > mostNumbers}>
      {stages.map((stage) => (
        <StageWeight key={stage.id} facts={facts} stage={stage} withName={withStages} />
      ))}
    </div>
  );
}

interface StageWeightProps {
  readonly facts: CardFacts;
  readonly stage: Stage | null;
  readonly withName?: boolean;
}

function StageWeight({ facts, stage, withName = false }: StageWeightProps) {
  const { t } = useTranslation('canvas');
  const { text, number } = useLanguage();
  const { node, heaviest, full } = facts;
  const id: Id | null = stage?.id ?? null;
  const weight = weightIn(node, id);
  const name = stage ? (stage.name ? text(stage.name) : stage.id) : '';
  const said = weight === undefined ? t('unused') : number(weight);
  const group = groupOf(node);
  const sum = group && childSum(group, id, full);
  return (
    <div className="card-weight" data-unused={!weight} title={`${name} ${t('weight')} ${said}`.trim()}>
      {withName && <span className="card-stage">{name}</span>}
      <span className="card-weight-number number">{weight === undefined ? '–' : number(weight)}</span>
      <span className="card-weight-bar">
        <span style={{ inlineSize: `${heaviest > 0 ? (100 * (weight ?? 0)) / heaviest : 0}%` }} />
      </span>
      {sum && (
        <span className="card-sum number" data-off={sum.isOff} title={sum.isOff ? t('sumOff') : t('sum')}>
          Σ {number(sum.sum)}
        </span>
      )}
    </div>
  );
}
