import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { ScrollBox } from '../scroll-box.tsx';

/** Pairs that turn only because marks are taken from the population. Left out where none are. */
export function OrderTurns({ turns }: { readonly turns: ImpactReport['orderTurns'] }) {
  const { t } = useTranslation('impact');
  const { number, text } = useLanguage();
  if (!turns) return null;
  const { indicators, pairs, turned, listed, allSeen } = turns;
  return (
    <section className="impact-card" aria-label={t('turns')}>
      <h2>{t('turns')}</h2>
      <p>
        {t(turned === 0 ? 'turnsNone' : 'turnsLead', {
          indicators: indicators.map(({ name }) => text(name)).join(t('comma')),
          turned: number(turned),
          pairs: number(pairs),
        })}
      </p>
      {listed.length > 0 && (
        <details>
          <summary>{t('showList')}</summary>
          <ScrollBox>
            <table className="impact-table">
              <thead>
                <tr>
                  <th scope="col">{t('winner')}</th>
                  <th scope="col" className="is-number">
                    {t('held')} → {t('now')}
                  </th>
                  <th scope="col">{t('loser')}</th>
                  <th scope="col" className="is-number">
                    {t('held')} → {t('now')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {listed.map(({ winner, loser }) => (
                  <tr key={`${winner.enterpriseId} ${loser.enterpriseId}`}>
                    <th scope="row">{winner.name ?? winner.enterpriseId}</th>
                    <td className="is-number">
                      {number(winner.held)} → {number(winner.total)}
                    </td>
                    <th scope="row">{loser.name ?? loser.enterpriseId}</th>
                    <td className="is-number">
                      {number(loser.held)} → {number(loser.total)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {!allSeen && <p className="soft">{t('turnsSome')}</p>}
        </details>
      )}
    </section>
  );
}
