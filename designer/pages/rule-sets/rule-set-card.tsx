import { Card, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { RenameRuleSet } from './rename-rule-set.tsx';
import { RuleSetMenu } from './rule-set-menu.tsx';

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly canChange: boolean;
}

export function RuleSetCard({ park, ruleSet, canChange }: Props) {
  const { t } = useTranslation('ruleSets');
  const { t: templates } = useTranslation('templates');
  const { text, time } = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const { id, name, latestVersion, draft, origin, imported } = ruleSet;
  const isAhead = latestVersion?.hash !== draft.hash;
  const base = `/parks/${park}/rule-sets/${id}`;
  return (
    <li>
      <Card className="rule-set-card" size="small">
        <div className="rule-set-head">
          <h2>
            <Link to={base}>{text(name)}</Link>
          </h2>
          <RuleSetMenu park={park} ruleSet={ruleSet} canChange={canChange} onRename={() => setRenaming(true)} />
        </div>
        <div className="rule-set-tags">
          {latestVersion ? (
            <Tag color="blue">
              <Link to={`${base}/versions/${latestVersion.number}`}>
                {t('version', { number: latestVersion.number })}
              </Link>
            </Tag>
          ) : (
            <Tag>{t('unpublished')}</Tag>
          )}
          {latestVersion && isAhead && <Tag color="warning">{t('ahead')}</Tag>}
          {imported && <Tag>{t('signed.imported', { park: text(imported.park.name) })}</Tag>}
          {origin && <Tag>{t('from', { template: text(origin.name) })}</Tag>}
          {origin && origin.latest > origin.release && (
            <Tag color="warning">
              <Link to={`${base}/upstream`}>{templates('upstream.badge')}</Link>
            </Tag>
          )}
        </div>
        <dl>
          {latestVersion && (
            <>
              <dt>{t('published')}</dt>
              <dd>
                {time(latestVersion.publishedAt)} · {latestVersion.reason}
              </dd>
            </>
          )}
          <dt>{t('draft')}</dt>
          <dd>{t('draftAt', { revision: draft.revision, time: time(draft.savedAt) })}</dd>
        </dl>
        <RenameRuleSet park={park} ruleSet={ruleSet} open={renaming} onClose={() => setRenaming(false)} />
      </Card>
    </li>
  );
}
