import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/languages.ts';
import { useLatestVerification } from './use-runs.ts';

/** What a verification found, as the server tells it. */
interface Report {
  readonly agrees: boolean;
  readonly snapshot: { readonly stored: string; readonly found: string };
  readonly result: { readonly stored: string; readonly found: string };
  readonly enterprises: number;
  readonly valuesCompared: number;
  readonly differenceCount: number;
  readonly enterprisesThatDiffer: number;
  readonly differences: readonly {
    readonly enterpriseId: string;
    readonly path: string;
    readonly columns: unknown;
    readonly rules: unknown;
  }[];
}

const mostShown = 50;

export function VerificationReport({ park, run }: { readonly park: string; readonly run: string }) {
  const { t } = useTranslation('runs');
  const { number, time } = useLanguage();
  const latest = useLatestVerification(park, run, true).data?.items[0];
  if (!latest) return null;
  const report = latest.report as Report;
  const at = t('verify.at', { time: time(latest.at) });
  if (report.agrees)
    return (
      <p className="run-verified soft">
        {t('verify.agreesSaid', { enterprises: number(report.enterprises), values: number(report.valuesCompared) })}{' '}
        {at}
      </p>
    );
  const differences = report.differences.slice(0, mostShown);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${t('verify.differs')} · ${at}`}
      description={
        <>
          {report.snapshot.stored !== report.snapshot.found && <p>{t('verify.snapshotDiffers')}</p>}
          {report.result.stored !== report.result.found && <p>{t('verify.resultDiffers')}</p>}
          {report.differenceCount > 0 && (
            <p>
              {t('verify.differences', {
                n: number(report.differenceCount),
                enterprises: number(report.enterprisesThatDiffer),
              })}
            </p>
          )}
          {differences.length > 0 && (
            <table className="run-differences">
              <caption>{t('verify.first', { n: number(differences.length) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('verify.enterprise')}</th>
                  <th scope="col">{t('verify.place')}</th>
                  <th scope="col">{t('verify.stored')}</th>
                  <th scope="col">{t('verify.found')}</th>
                </tr>
              </thead>
              <tbody>
                {differences.map(({ enterpriseId, path, columns, rules }) => (
                  <tr key={`${enterpriseId} ${path}`}>
                    <td>
                      <Link to={`/parks/${park}/runs/${run}/sheets/${encodeURIComponent(enterpriseId)}`}>
                        {enterpriseId}
                      </Link>
                    </td>
                    <td>
                      <code>{path}</code>
                    </td>
                    <td className="number">{String(columns)}</td>
                    <td className="number">{String(rules)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      }
    />
  );
}
