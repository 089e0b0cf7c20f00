import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../app/languages.ts';
import { useParkId, useRole } from '../../app/session.ts';
import { useRuleSet } from '../designer/use-version.ts';
import { type RuleSetTab, ruleSetTabs } from './rule-set-tabs.ts';
import './rule-set-head.css';

interface Props {
  /** The page that is open. */
  readonly open: RuleSetTab;
  readonly title: string;
  /** What can be done here. */
  readonly children?: React.ReactNode;
}

/** The head of each page of a rule set: whose it is, what it is, and the way to the others. */
export function RuleSetHead({ open, title, children }: Props) {
  const { t } = useTranslation('ruleSets');
  const { text } = useLanguage();
  const park = useParkId();
  const role = useRole();
  const tabs = ruleSetTabs.filter((tab) => !('roles' in tab) || tab.roles.some((one) => one === role));
  const { ruleSet: id = '' } = useParams();
  const ruleSet = useRuleSet(park, id);
  const base = `/parks/${park}/rule-sets/${id}`;
  return (
    <>
      <header className="page-head">
        <nav aria-label={t('title')} className="rule-set-crumb">
          <Link to={`/parks/${park}/rule-sets`}>{t('title')}</Link>
          <span aria-hidden> / </span>
          <span>{ruleSet.data ? text(ruleSet.data.name) : '…'}</span>
        </nav>
        <h1>{title}</h1>
        {children}
      </header>
      <nav className="rule-set-tabs no-print" aria-label={t('pages')}>
        {tabs.map(({ key, path }) => (
          <Link
            key={key}
            to={path === '' ? base : `${base}/${path}`}
            {...(key === open ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`tabs.${key}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
