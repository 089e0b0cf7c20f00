import { useTranslation } from 'react-i18next';
import type { TrialFigures } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

const mostShown = 12;

/** Which indicators lack values most. */
export function TrialCoverage({ figures }: { readonly figures: TrialFigures }) {
  const { t } = useTranslation('templates');
  const { text, number, percent } = useLanguage();
  const { size, indicators } = figures;
  const lacking = indicators
    .filter(({ known }) => known < size)
    .sort((a, b) => a.known - b.known)
    .slice(0, mostShown);
  return (
    <section aria-label={t('trial.coverage')}>
      <h3>{t('trial.coverage')}</h3>
      <p className="trial-lead">{t('trial.coverageLead')}</p>
      {lacking.length === 0 ? (
        <p>{t('trial.covered')}</p>
      ) : (
        <ul className="trial-coverage">
          {lacking.map(({ id, name, known }) => (
            <li key={id}>
              <span>{text(name)}</span>
              <span className="trial-bar" aria-hidden>
                <i style={{ width: `${(known / size) * 100}%` }} />
              </span>
              <span className="number">
                {number(known)} · {percent(known / size, 0)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
