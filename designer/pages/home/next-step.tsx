import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PeriodList, RuleSetPage, RunPage } from '../../api/answers.ts';
import { useMay } from '../../app/session.ts';

interface Props {
  readonly park: string;
  readonly ruleSets: RuleSetPage | undefined;
  readonly runs: RunPage | undefined;
  readonly periods: PeriodList | undefined;
}

/** What a park that has just been made does next: rules, then a version, then records, then a run. */
export function NextStep({ park, ruleSets, runs, periods }: Props) {
  const { t } = useTranslation('home');
  const { administer } = useMay();
  if (!administer || !ruleSets || !runs || !periods) return null;
  const base = `/parks/${park}`;
  const step = stepOf();
  function stepOf() {
    const [ruleSet] = ruleSets?.items ?? [];
    if (!ruleSet) return { key: 'ruleSet', to: `${base}/rule-sets` } as const;
    if (!ruleSets?.items.some(({ latestVersion }) => latestVersion))
      return { key: 'publish', to: `${base}/rule-sets/${ruleSet.id}` } as const;
    if (periods?.items.length === 0) return { key: 'records', to: `${base}/imports/new` } as const;
    if (runs?.items.length === 0) return { key: 'run', to: `${base}/runs` } as const;
    return undefined;
  }
  if (!step) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t(`next.${step.key}`)}
      action={<Link to={step.to}>{t(`next.${step.key}Go`)}</Link>}
    />
  );
}
