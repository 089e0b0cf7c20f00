import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { colourOfState } from './colour-of-state.ts';
import { useOpenReview } from './use-reviews.ts';

/** That something of the rule set is in review, and the way there. */
export function ReviewBadge({ park, ruleSet }: { readonly park: string; readonly ruleSet: string }) {
  const { t } = useTranslation('reviews');
  const review = useOpenReview(park, ruleSet);
  if (!review) return null;
  const { id, number, state } = review;
  return (
    <Tag color={colourOfState[state]}>
      <Link to={`/parks/${park}/rule-sets/${ruleSet}/reviews/${id}`}>
        {t('badge', { number, state: t(`states.${state}`) })}
      </Link>
    </Tag>
  );
}
