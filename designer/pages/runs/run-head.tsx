import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Run } from '../../api/answers.ts';
import { useMay } from '../../app/session.ts';
import { ExportMenu } from './export-menu.tsx';
import { VerifyButton } from './verify-button.tsx';

/** Which run this is, and what can be done with it. */
export function RunHead({ park, run, name }: { readonly park: string; readonly run: Run; readonly name: string }) {
  const { t } = useTranslation(['runs', 'recheck']);
  const { seeRecords } = useMay();
  return (
    <header className="page-head">
      <nav aria-label={t('title')} className="run-crumb">
        <Link to={`/parks/${park}/runs`}>{t('title')}</Link>
      </nav>
      <h1>{t('ofPeriod', { name, period: run.period })}</h1>
      {run.result && seeRecords && (
        <>
          <VerifyButton park={park} run={run.id} isFirst={run.result.verification === null} />
          <Link to={`/parks/${park}/runs/${run.id}/recheck`}>{t('recheck:goTo')}</Link>
          <ExportMenu park={park} run={run.id} />
        </>
      )}
    </header>
  );
}
