import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { gradeColour } from '../../charts/colours.ts';
import { MiniHistogram } from '../../charts/mini-histogram.tsx';
import { ShareBar } from '../../charts/share-bar.tsx';
import { gradeStarts, gradesOf } from './grades-of.ts';
import { UnfinishedRun } from './unfinished-run.tsx';
import { useRulesOfRun } from './use-rules-of-run.ts';
import { VerificationMark } from './verification-mark.tsx';

interface Props {
  readonly park: string;
  readonly run: Run;
  readonly name: string;
  readonly byName: string | undefined;
}

/** A run at a glance. */
export function RunRow({ park, run, name, byName }: Props) {
  const { t } = useTranslation('runs');
  const { time } = useLanguage();
  const { id, version, period, startedAt, result } = run;
  const at = result?.finishedAt ?? startedAt;
  return (
    <li className="run-row">
      <div className="run-row-head">
        <h2>
          <Link to={id}>{t('ofPeriod', { name, period })}</Link>
        </h2>
        <p className="soft">{[t('version', { n: version }), at && time(at), byName].filter(Boolean).join(' · ')}</p>
        {result && <VerificationMark verification={result.verification} />}
      </div>
      {result ? <Figures park={park} run={run} /> : <UnfinishedRun park={park} run={run} />}
    </li>
  );
}

function Figures({ park, run }: { readonly park: string; readonly run: Run }) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const { rules } = useRulesOfRun(park, run);
  const { result } = run;
  if (!result) return null;
  const { summary, size } = result;
  const grades = rules ? gradesOf(rules.definition, rules.naming) : [];
  const shares = grades.map(({ id, name }, index) => ({
    id,
    name,
    amount: summary.byGrade[id] ?? 0,
    colour: gradeColour(index, grades.length),
    written: number(summary.byGrade[id] ?? 0),
  }));
  const median = summary.quantiles ? number(summary.quantiles.median) : '–';
  const scored = number(summary.byStatus.scored ?? 0);
  return (
    <div className="run-row-figures">
      <div>
        <span className="number run-row-size">{t('scoredOf', { scored, size: number(size) })}</span>
        <span className="number soft">{t('medianIs', { median })}</span>
      </div>
      <MiniHistogram
        bins={summary.histogram}
        grades={gradeStarts(grades)}
        description={t('spread', { n: scored, median })}
      />
      {grades.length > 0 && (
        <div className="run-row-grades">
          <ShareBar shares={shares} whole={shares.reduce((sum, { amount }) => sum + amount, 0)} />
          <ul className="run-row-counts">
            {shares.map(({ id, name, colour, written }) => (
              <li key={id}>
                <span className="chart-swatch" style={{ background: colour }} aria-hidden />
                {name} <span className="number">{written}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
