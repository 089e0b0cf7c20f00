import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Recheck } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

const mostShown = 200;

/** Each place where what is stored and what was worked out are not the same; all of them are in the report. */
export function DifferencesTable({ park, report }: { readonly park: string; readonly report: Recheck['report'] }) {
  const { t } = useTranslation('recheck');
  const { number } = useLanguage();
  const shown = report.differences.slice(0, mostShown);
  const said = (value: unknown) => (value === null ? t('absent') : String(value));
  return (
    <section className="recheck-card" aria-labelledby="recheck-differences">
      <h2 id="recheck-differences">{t('differences')}</h2>
      <p className="soft">{t('first', { n: number(shown.length, 0), all: number(report.differenceCount, 0) })}</p>
      <div className="recheck-scroll">
        <table className="recheck-table">
          <thead>
            <tr>
              <th scope="col">{t('enterprise')}</th>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('storedValue')}</th>
              <th scope="col">{t('foundValue')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ by, enterpriseId, path, stored, found }) => (
              <tr key={`${by} ${enterpriseId} ${path}`}>
                <td>
                  {enterpriseId === null ? (
                    t('ofRun')
                  ) : (
                    <Link to={`/parks/${park}/runs/${report.run.id}/sheets/${encodeURIComponent(enterpriseId)}`}>
                      {enterpriseId}
                    </Link>
                  )}
                </td>
                <td>
                  <code>{path || '/'}</code>
                </td>
                <td>{t(`byWho.${by}`)}</td>
                <td className="number recheck-value">{said(stored)}</td>
                <td className="number recheck-value">{said(found)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
