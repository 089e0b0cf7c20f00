import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../app/languages.ts';
import { TotalsLine } from '../../../charts/totals-line.tsx';
import type { SheetCase } from '../sheet-case.ts';
import { useHistory } from '../use-history.ts';

/** One point is no line. */
const fewestPeriods = 2;

/** The enterprise's totals over the periods that the same rule set has scored. */
export function History({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation(['sheet', 'runs', 'app']);
  const { text, number } = useLanguage();
  const { park, run, sheet } = of;
  const { data } = useHistory(park, sheet.enterpriseId, run.ruleSet);
  const totals = useMemo(() => {
    const gradeName = (id: string | null) => {
      const grade = data?.names.grades.find((one) => one.id === id);
      return grade ? text(grade.name) : t('sheet:noGrade');
    };
    return (data?.items ?? []).map(({ period, total, grade, rank, size, version, status }) => ({
      period,
      total,
      note: [
        t('runs:version', { n: version }),
        status === 'scored' ? gradeName(grade) : t(`app:status.${status}`),
        rank === null ? t('sheet:historyUnranked') : `${number(rank)} / ${number(size)}`,
      ].join(' · '),
    }));
  }, [data, text, t, number]);
  if (totals.length < fewestPeriods) return null;
  const others = data?.items.filter((one) => one.run !== run.id) ?? [];
  return (
    <section className="sheet-card sheet-history">
      <header className="sheet-card-head">
        <h2>{t('sheet:history')}</h2>
        <span className="grow" />
        <nav className="no-print" aria-label={t('sheet:history')}>
          {others.map((one) => (
            <Link
              key={one.run}
              to={`/parks/${park}/runs/${one.run}/sheets/${encodeURIComponent(sheet.enterpriseId)}`}
              className="sheet-period"
            >
              {one.period}
            </Link>
          ))}
        </nav>
      </header>
      <TotalsLine totals={totals} full={of.program.scale.full} />
    </section>
  );
}
