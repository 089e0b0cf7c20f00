import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { StatusBadge } from '../../runs/status-badge.tsx';

/** Who is scored now and was not, and the other way round. Left out where nobody's status changes. */
export function StatusMoves({ report: { statusMoves } }: { readonly report: ImpactReport }) {
  const { t } = useTranslation('impact');
  const { number } = useLanguage();
  const moved = statusMoves.filter(({ before, after }) => before !== after);
  if (moved.length === 0) return null;
  return (
    <section className="impact-card" aria-label={t('status')}>
      <h2>{t('status')}</h2>
      <ul className="impact-moves">
        {moved.map(({ before, after, count }) => (
          <li key={`${before} ${after}`}>
            <StatusBadge status={before} /> → <StatusBadge status={after} />{' '}
            <strong className="number">{number(count)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
