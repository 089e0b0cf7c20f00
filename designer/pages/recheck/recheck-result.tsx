import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Recheck } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { DifferencesTable } from './differences-table.tsx';
import { EvidenceChain } from './evidence-chain.tsx';
import { RecheckCounts } from './recheck-counts.tsx';
import { SignatureCard } from './signature-card.tsx';

interface Props {
  readonly park: string;
  readonly recheck: Recheck;
}

/** What a re-check found: in words first, then the evidence, then each difference. */
export function RecheckResult({ park, recheck }: Props) {
  const { t } = useTranslation('recheck');
  const { report } = recheck;
  return (
    <article className="recheck-result" aria-label={t('title')}>
      {!recheck.intact && <Alert type="error" showIcon role="alert" title={t('damaged')} />}
      <Verdict park={park} report={report} />
      <EvidenceChain report={report} />
      <RecheckCounts report={report} />
      {report.differences.length > 0 && <DifferencesTable park={park} report={report} />}
      <SignatureCard park={park} recheck={recheck} />
    </article>
  );
}

function Verdict({ park, report }: { readonly park: string; readonly report: Recheck['report'] }) {
  const { t } = useTranslation('recheck');
  const { number } = useLanguage();
  const { agrees, counts, sheet, run, differenceCount } = report;
  const values = number(counts.rules.values, 0);
  const differences = number(differenceCount, 0);
  const bad = differenceCount > 0 ? 'badOne' : 'badVersion';
  const said = sheet
    ? t(agrees ? 'goodOne' : bad, { name: sheet.name ?? sheet.enterpriseId, values, differences })
    : t(agrees ? 'goodWhole' : 'badWhole', {
        ...{ n: number(run.enterprises, 0), same: number(counts.sheets.same, 0), values, differences },
      });
  return (
    <section className={`recheck-verdict ${agrees ? 'is-good' : 'is-bad'}`} role="status">
      {agrees ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      <div>
        <h2>{t(agrees ? 'good' : 'bad')}</h2>
        <p>{said}</p>
        {sheet && (
          <p>
            {t('score', {
              total: sheet.total === null ? '–' : number(sheet.total, 10),
              rank: sheet.rank ?? '–',
              grade: sheet.grade ?? '–',
            })}
            {' · '}
            <Link to={`/parks/${park}/runs/${run.id}/sheets/${encodeURIComponent(sheet.enterpriseId)}`}>
              {t('openSheet')}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}
