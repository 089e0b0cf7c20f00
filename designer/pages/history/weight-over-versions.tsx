import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlamedSubject, WeightFrom } from '../../../rules/blame/blame.ts';
import type { Weight } from '../../../schemas/definition.ts';
import type { Blame } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { WeightLine, type WeightSeries } from '../../charts/weight-line.tsx';

interface Props {
  readonly blame: Blame;
  readonly subject: BlamedSubject;
  readonly name: string;
}

const none: readonly WeightFrom[] = [];

/** The line of a weight, a stage at a time. */
export function WeightOverVersions({ blame: { versions, stages }, subject, name }: Props) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const weights = subject.weights ?? none;
  const series = useMemo((): readonly WeightSeries[] => {
    const perVersion = versions.map(({ number }) => weightAt(weights, number));
    const isPlain = perVersion.every((weight) => weight === null || typeof weight === 'number');
    if (isPlain) return [{ name: t('history.everyStage'), weights: perVersion.map((weight) => inStage(weight, null)) }];
    const known = new Set(
      perVersion.flatMap((weight) => (weight && typeof weight === 'object' ? Object.keys(weight) : [])),
    );
    const called = (id: string) => stages.find((stage) => stage.id === id)?.name;
    return [...known].map((id) => ({
      name: called(id) ? text(called(id) ?? { 'zh-CN': id }) : id,
      weights: perVersion.map((weight) => inStage(weight, id)),
    }));
  }, [weights, versions, stages, t, text]);
  return (
    <figure>
      <figcaption>{t('history.weights')}</figcaption>
      <WeightLine
        title={t('history.weightChart', { name })}
        versions={versions.map(({ number }) => `v${number}`)}
        series={series}
      />
    </figure>
  );
}

function weightAt(weights: readonly WeightFrom[], version: number): Weight | null {
  return weights.findLast((one) => one.version <= version)?.weight ?? null;
}

/** One number counts for every stage; a stage that is left out does not use the node. */
function inStage(weight: Weight | null, stage: string | null): number | null {
  if (weight === null || typeof weight === 'number') return weight;
  return stage === null ? null : (weight[stage] ?? 0);
}
