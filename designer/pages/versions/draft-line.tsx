import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { ReviewBadge } from '../reviews/review-badge.tsx';

/** What is to come after the latest version. */
export function DraftLine({ park, ruleSet }: { readonly park: string; readonly ruleSet: RuleSet }) {
  const { t } = useTranslation('reviews');
  const { time } = useLanguage();
  const { id, draft, latestVersion } = ruleSet;
  return (
    <li className="version-line is-draft">
      <div className="version-name">
        <Link to={`/parks/${park}/rule-sets/${id}`}>{t('versions.draft')}</Link>
        {latestVersion?.hash === draft.hash && (
          <Tag variant="filled">{t('versions.draftSame', { number: latestVersion.number })}</Tag>
        )}
        <ReviewBadge park={park} ruleSet={id} />
      </div>
      <div className="version-story">
        {t('versions.draftLead', { revision: draft.revision, time: time(draft.savedAt) })}
      </div>
    </li>
  );
}
