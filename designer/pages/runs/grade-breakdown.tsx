import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunBreakdown } from '../../api/answers.ts';
import { ProblemView } from '../../app/states/states.tsx';
import { type GradeRow, GradeRows } from '../../charts/grade-rows.tsx';
import type { NamedGrade } from './grades-of.ts';
import { industryField } from './industry-field.ts';
import { useBreakdown } from './use-breakdown.ts';
import type { RunRules } from './use-rules-of-run.ts';

interface Props {
  readonly park: string;
  readonly run: string;
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
}

type By = 'stage' | 'industry';

/** The grades of each stage, or of each industry. */
export function GradeBreakdown({ park, run, rules, grades }: Props) {
  const { t } = useTranslation('runs');
  const breakdown = useBreakdown(park, run);
  const [chosen, setBy] = useState<By>();
  const { data } = breakdown;
  const hasStages = (rules.definition.stages ?? []).length > 0;
  const by = chosen ?? (hasStages ? 'stage' : 'industry');
  const isChoice = hasStages && data !== undefined && data.industryField !== null;
  return (
    <section className="run-card" aria-labelledby="breakdown-title">
      <header className="run-charts-head">
        <h2 id="breakdown-title">{t('byWhat')}</h2>
        {isChoice && (
          <Segmented<By>
            size="small"
            aria-label={t('byWhat')}
            value={by}
            onChange={setBy}
            options={[
              { value: 'stage', label: t('byStage') },
              { value: 'industry', label: t('byIndustry') },
            ]}
          />
        )}
      </header>
      {breakdown.isPending && <Skeleton active paragraph={{ rows: 5 }} />}
      {breakdown.isError && !data && <ProblemView error={breakdown.error} retry={() => breakdown.refetch()} />}
      {data && grades.length === 0 && <p className="soft">{t('noGrades')}</p>}
      {data && grades.length > 0 && (
        <GradeRows
          caption={t(by === 'stage' ? 'byStage' : 'byIndustry')}
          rows={by === 'stage' ? stageRows(data, rules, t('noStage')) : industryRows(data, rules, t)}
          grades={grades}
        />
      )}
    </section>
  );
}

function stageRows({ stages }: RunBreakdown, { naming }: RunRules, noStage: string): readonly GradeRow[] {
  return stages
    .filter(({ ranked }) => ranked > 0)
    .map(({ stage, byGrade, median }) => ({
      id: stage ?? '',
      name: stage === null ? noStage : naming.named('stage', stage),
      counts: byGrade,
      median,
    }));
}

type Translate = ReturnType<typeof useTranslation<'runs'>>['t'];

function industryRows(
  { industries, otherIndustries }: RunBreakdown,
  rules: RunRules,
  t: Translate,
): readonly GradeRow[] {
  const options = industryField(rules.definition)?.options ?? [];
  const nameOf = (value: string) => {
    const option = options.find((one) => one.value === value);
    return option ? rules.naming.text(option.name) : value;
  };
  return [
    ...industries
      .filter(({ ranked }) => ranked > 0)
      .map(({ industry, byGrade, median }) => ({
        id: industry ?? '',
        name: industry === null ? t('noIndustry') : nameOf(industry),
        counts: byGrade,
        median,
      })),
    ...(otherIndustries
      ? [{ id: ' others', name: t('others'), counts: otherIndustries.byGrade, median: otherIndustries.median }]
      : []),
  ];
}
