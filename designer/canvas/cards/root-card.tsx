import { useTranslation } from 'react-i18next';
import type { Group } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import type { Preview } from '../../park/preview/preview.ts';
import type { CardFacts } from './card-facts.ts';
import { CardName } from './card-name.tsx';
import { gradeCounts } from './grade-counts.ts';
import { ProblemBadge } from './problem-badge.tsx';
import { useSimulatedSheet } from './use-simulated.ts';

/** From nearby: how the totals of the park are spread, and who has which grade. */
export function RootNear({ facts, group }: { readonly facts: CardFacts; readonly group: Group }) {
  const { t } = useTranslation('canvas');
  const preview = usePark((park) => park.preview);
  return (
    <>
      <div className="card-head">
        <CardName node={group} readOnly={facts.readOnly} />
        <ProblemBadge facts={facts} />
      </div>
      <SheetLine />
      {preview ? <Spread preview={preview} /> : <p className="card-formula">{t('noPark')}</p>}
    </>
  );
}

function SheetLine() {
  const { t } = useTranslation('canvas');
  const { number, text } = useLanguage();
  const sheet = useSimulatedSheet();
  const grades = useEditor(({ definition }) => definition.grades);
  if (!sheet) return null;
  const grade = grades?.find(({ id }) => id === sheet.grade);
  return (
    <p className="card-simulated number">
      <span className="card-name">{sheet.name ?? sheet.enterpriseId}</span>
      <b>{sheet.total === null ? t('simulated.notScored') : `${t('simulated.total')} ${number(sheet.total)}`}</b>
      {grade && <span>{text(grade.name)}</span>}
      {sheet.rank !== null && <span>{t('simulated.rank', { rank: number(sheet.rank) })}</span>}
    </p>
  );
}

function Spread({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('canvas');
  const { number, text } = useLanguage();
  const grades = useEditor(({ definition }) => definition.grades);
  const counts = preview.totals.counts.after;
  const quantiles = preview.quantiles.after;
  const held = gradeCounts(preview.grades);
  const nameOf = (id: string | null) => {
    const grade = grades?.find((one) => one.id === id);
    return grade?.name ? text(grade.name) : (id ?? t('noGrade'));
  };
  return (
    <div className="card-body">
      <div className="card-totals">
        <svg viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path className="card-total-bin" d={barsPath(counts)} />
        </svg>
        <span className="card-coverage number">
          {quantiles &&
            `${t('ranked', { count: quantiles.count })} · ${t('median', { total: number(quantiles.median, 1) })}`}
        </span>
      </div>
      <dl className="card-grades number">
        {held.map(({ grade, count }) => (
          <div key={grade ?? ''}>
            <dt title={nameOf(grade)}>{nameOf(grade)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Bars side by side, each one unit wide, the highest one unit high. */
function barsPath(counts: Uint32Array): string {
  const most = Math.max(1, ...counts);
  return Array.from(counts, (count, bin) => `M${bin + 0.08},1v${-count / most}h0.84v${count / most}z`).join('');
}
