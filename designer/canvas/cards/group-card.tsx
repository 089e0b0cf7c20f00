import { useTranslation } from 'react-i18next';
import type { Group } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { usePark } from '../../park/park-store.ts';
import { useNaming } from '../words/use-naming.ts';
import type { CardFacts } from './card-facts.ts';
import { CardName } from './card-name.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { SimulatedLine } from './simulated-line.tsx';
import { useSimulated } from './use-simulated.ts';
import { WeightBars } from './weight-bars.tsx';

interface Props {
  readonly facts: CardFacts;
  readonly group: Group;
}

/** From nearby: how the group puts together what stands below it. */
export function GroupNear({ facts, group }: Props) {
  const simulated = useSimulated(group.id);
  return (
    <>
      <div className="card-head">
        <CardName node={group} readOnly={facts.readOnly} />
        <ProblemBadge facts={facts} />
      </div>
      {simulated ? <SimulatedLine node={group} /> : <GroupLine group={group} />}
      <WeightBars facts={facts} withStages />
    </>
  );
}

function GroupLine({ group }: { readonly group: Group }) {
  const { t } = useTranslation('canvas');
  const { number, percent } = useLanguage();
  const { vocabulary } = useNaming();
  const mean = usePark(({ groups }) => groups.get(group.id)?.meanFraction ?? null);
  const parts = [
    ...(group.aggregate && group.aggregate !== 'weightedMean' ? [vocabulary.aggregates[group.aggregate]] : []),
    ...(group.cap === undefined ? [] : [t('capped', { cap: number(group.cap) })]),
    t('children', { count: group.children?.length ?? 0 }),
    ...(mean === null ? [] : [t('mean', { share: percent(mean, 0) })]),
  ];
  return <p className="card-formula">{parts.join(' · ')}</p>;
}
