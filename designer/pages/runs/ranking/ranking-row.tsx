// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, its active row is told
// biome-ignore-all lint/a11y/useSemanticElements: the cells of a grid that is no table
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../app/languages.ts';
import { GradeBadge } from '../grade-badge.tsx';
import type { NamedGrade } from '../grades-of.ts';
import { StatusBadge } from '../status-badge.tsx';
import { useFixed } from '../use-fixed.ts';
import type { RunRules } from '../use-rules-of-run.ts';
import { ApplicationMarks } from './application-marks.tsx';
import { DimensionBar } from './dimension-bar.tsx';
import type { RankedSheet } from './use-sheets.ts';

interface Props {
  readonly sheet: RankedSheet;
  readonly rules: RunRules;
  readonly grades: readonly NamedGrade[];
  readonly industry: string | undefined;
  readonly address: string;
  /** The filters that it was found with. */
  readonly from: string;
}

/** One enterprise of a ranking, as the cells of a row. */
export function RankingRow({ sheet, rules, grades, industry, address, from }: Props) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const { definition, naming } = rules;
  const { rank, name, enterpriseId, stage, total, grade, status, applications, dimensions } = sheet;
  const fixed = useFixed(definition.scale?.decimals ?? 2);
  const isScored = status === 'scored';
  return (
    <>
      <span role="gridcell" className="number ranking-rank">
        {rank === null ? <span title={t('ranking.unranked')}>–</span> : number(rank)}
      </span>
      <span role="gridcell" className="ranking-name">
        <Link to={address} state={{ from }} tabIndex={-1} title={name ?? enterpriseId}>
          {name ?? enterpriseId}
        </Link>
      </span>
      <span role="gridcell" className="ranking-stage">
        {stage === null ? '–' : naming.named('stage', stage)}
      </span>
      <span role="gridcell" className="ranking-industry" title={industry}>
        {industry ?? '–'}
      </span>
      <span role="gridcell" className="number ranking-total">
        {isScored || status === 'vetoed' ? fixed(total ?? 0) : '–'}
      </span>
      <span role="gridcell" className="ranking-grade">
        {isScored ? <GradeBadge grades={grades} grade={grade} /> : <StatusBadge status={status} />}
      </span>
      <span role="gridcell" className="ranking-dimensions">
        {isScored && <DimensionBar dimensions={dimensions} rules={rules} />}
      </span>
      <span role="gridcell" className="ranking-applications">
        <ApplicationMarks applications={definition.applications ?? []} decisions={applications} naming={naming} />
      </span>
    </>
  );
}
