import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../app/session.ts';
import { Loading, NothingYet } from '../../app/states/states.tsx';
import { usePeriods, useRuleSetNames } from './use-runs.ts';

/** What has to be done before there can be a run, first things first. */
export function NoRuns({ park, onStart }: { readonly park: string; readonly onStart: () => void }) {
  const { t } = useTranslation('runs');
  const { administer, seeRecords } = useMay();
  const ruleSets = useRuleSetNames(park);
  const periods = usePeriods(park);
  if (!administer)
    return (
      <NothingYet title={t('none')}>
        <p className="soft">{t('waitForAdministrator')}</p>
      </NothingYet>
    );
  if (ruleSets.isPending || (seeRecords && periods.isPending)) return <Loading />;
  const hasVersion = ruleSets.data?.some(({ archived, latestVersion }) => !archived && latestVersion);
  if (!hasVersion)
    return (
      <NothingYet title={t('needVersion')}>
        <p className="soft">{t('needVersionLead')}</p>
        <Link to={`/parks/${park}/rule-sets`}>
          <Button type="primary">{t('toRuleSets')}</Button>
        </Link>
      </NothingYet>
    );
  if (periods.data?.items.length === 0)
    return (
      <NothingYet title={t('needRecords')}>
        <p className="soft">{t('needRecordsLead')}</p>
        <Link to={`/parks/${park}/imports/new`}>
          <Button type="primary">{t('toImports')}</Button>
        </Link>
      </NothingYet>
    );
  return (
    <NothingYet title={t('none')}>
      <p className="soft">{t('noneLead')}</p>
      <Button type="primary" onClick={onStart}>
        {t('start')}
      </Button>
    </NothingYet>
  );
}
