import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { gradeColour } from '../../charts/colours.ts';
import { Legend } from '../../charts/legend.tsx';
import { TotalsHistogram } from '../../charts/totals-histogram.tsx';
import { GradeBreakdown } from './grade-breakdown.tsx';
import { gradeStarts, type NamedGrade } from './grades-of.ts';
import type { RunResult } from './run-result.ts';
import type { RunRules } from './use-rules-of-run.ts';

interface Props {
  readonly park: string;
  readonly run: string;
  readonly result: RunResult;
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
}

/** How totals and grades are spread over the park. */
export function RunCharts({ park, run, result, rules, grades }: Props) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const { summary } = result;
  const legend = grades.map(({ id, name }, index) => ({
    id,
    name,
    colour: gradeColour(index, grades.length),
    note: number(summary.byGrade[id] ?? 0),
  }));
  return (
    <div className="run-charts">
      <section className="run-card" aria-labelledby="distribution-title">
        <h2 id="distribution-title">{t('distribution')}</h2>
        <Legend entries={legend} />
        {summary.histogram.length === 0 ? (
          <p className="soft">{t('nobodyScored')}</p>
        ) : (
          <TotalsHistogram
            bins={summary.histogram}
            grades={gradeStarts(grades)}
            median={summary.quantiles?.median ?? null}
          />
        )}
      </section>
      <GradeBreakdown park={park} run={run} rules={rules} grades={grades} />
    </div>
  );
}
