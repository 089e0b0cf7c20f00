import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../api/answers.ts';

/** What has another id on each side, and how it was known again. */
export function Pairs({ pairs }: Pick<Comparison, 'pairs'>) {
  const { t } = useTranslation('compare');
  if (pairs.length === 0) return null;
  return (
    <details className="compare-pairs">
      <summary>
        {t('pairsTitle', { count: pairs.length })} <small>{t('pairsLead')}</small>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div className="compare-pairs-box" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('foundBy')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ kind, before, after, found }) => (
              <tr key={`${kind} ${after}`}>
                <td>{t(`pairKinds.${kind}`)}</td>
                <td>
                  <code>{before}</code>
                </td>
                <td>
                  <code>{after}</code>
                </td>
                <td>{t(`found.${found}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
