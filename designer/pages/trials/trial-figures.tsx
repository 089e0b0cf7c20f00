import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../schemas/text.ts';
import type { TrialFigures, TrialResult } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { TotalsHistogram } from '../../charts/totals-histogram.tsx';
import { TrialCoverage } from './trial-coverage.tsx';
import { TrialTable } from './trial-table.tsx';

/** What a trial found: before and after where something is compared, else alone. */
export function TrialFiguresView({ result }: { readonly result: TrialResult }) {
  const { t } = useTranslation('templates');
  const { number, text } = useLanguage();
  const { before, ...after } = result;
  const sides = [
    ...(before ? [{ key: 'before' as const, figures: before }] : []),
    { key: 'after' as const, figures: after as TrialFigures },
  ];
  return (
    <div className="trial-figures">
      <p>
        {result.period} · {t('trial.size', { n: number(result.size) })}
      </p>
      {result.wrongValues > 0 && (
        <Alert type="warning" showIcon title={t('trial.wrongValues', { n: number(result.wrongValues) })} />
      )}
      <div className={before ? 'trial-sides is-two' : 'trial-sides'}>
        {sides.map(({ key, figures }) => (
          <figure key={key}>
            <figcaption>{before ? `${t('trial.totals')} · ${t(`trial.${key}`)}` : t('trial.totals')}</figcaption>
            <TotalsHistogram
              bins={figures.summary.histogram}
              grades={startsOf(figures, text)}
              median={figures.summary.quantiles?.median ?? null}
              height={200}
            />
          </figure>
        ))}
      </div>
      <TrialTable before={before} after={after as TrialFigures} />
      {!before && <TrialCoverage figures={after as TrialFigures} />}
    </div>
  );
}

/** Best first; none where grades are shares of the ranking. */
function startsOf({ grades }: TrialFigures, text: (name: Text) => string) {
  return grades
    .flatMap(({ name, from }) => (from === null ? [] : [{ name: text(name), from }]))
    .sort((a, b) => b.from - a.from);
}
