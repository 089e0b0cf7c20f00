import { useTranslation } from 'react-i18next';
import type { Recheck } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

/** How much was compared, by whom. */
export function RecheckCounts({ report }: { readonly report: Recheck['report'] }) {
  const { t } = useTranslation('recheck');
  const { number } = useLanguage();
  const { counts, sheet } = report;
  const { sheets, rules, figures } = counts;
  const rows = [
    { what: t('byProgram'), compared: sheets.compared, different: sheets.compared - sheets.same },
    {
      what: t('byRules', { values: number(rules.values, 0) }),
      compared: rules.enterprises,
      different: rules.different,
    },
    ...(sheet ? [] : [{ what: t('byFigures'), compared: figures.compared, different: figures.different }]),
  ];
  return (
    <section className="recheck-card" aria-labelledby="recheck-counts">
      <h2 id="recheck-counts">{t('counts')}</h2>
      <div className="recheck-scroll">
        <table className="recheck-table">
          <thead>
            <tr>
              <th scope="col">{t('countsHead.what')}</th>
              <th scope="col">{t('countsHead.compared')}</th>
              <th scope="col">{t('countsHead.same')}</th>
              <th scope="col">{t('countsHead.different')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, compared, different }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="number">{number(compared, 0)}</td>
                <td className="number">{number(compared - different, 0)}</td>
                <td className={different > 0 ? 'number recheck-bad' : 'number'}>{number(different, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheets.missing > 0 && <p className="recheck-bad">{t('missing', { n: number(sheets.missing, 0) })}</p>}
      {sheets.surplus > 0 && <p className="recheck-bad">{t('surplus', { n: number(sheets.surplus, 0) })}</p>}
      {!sheet && !rules.quotasByRules && <p className="soft">{t('quotas')}</p>}
    </section>
  );
}
