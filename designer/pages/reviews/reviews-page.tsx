import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ReviewPage } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { colourOfState } from './colour-of-state.ts';
import { useReviews } from './use-reviews.ts';
import './reviews.css';

type One = ReviewPage['items'][number];

/** All that was ever submitted of a rule set, the newest first. */
export function Component() {
  const { t } = useTranslation('reviews');
  const { t: people } = useTranslation('people');
  const { ruleSet: id = '' } = useParams();
  const park = useParkId();
  const reviews = useReviews(park, id);
  return (
    <div className="page">
      <RuleSetHead open="reviews" title={t('title')}>
        <p className="lead">{t('lead')}</p>
      </RuleSetHead>
      <Loaded of={reviews}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <NothingYet title={t('none')}>
                <p>{t('noneLead')}</p>
              </NothingYet>
            );
          return (
            <>
              <ol className="review-list">
                {items.map((one) => (
                  <ReviewLine key={one.id} to={`/parks/${park}/rule-sets/${id}/reviews/${one.id}`} review={one} />
                ))}
              </ol>
              {reviews.hasNextPage && (
                <Button block onClick={() => reviews.fetchNextPage()} loading={reviews.isFetchingNextPage}>
                  {people('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function ReviewLine({ to, review }: { readonly to: string; readonly review: One }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { number, state, reason, base, submittedBy, submittedAt, approvals, comments } = review;
  return (
    <li>
      <div className="review-line-head">
        <Link to={to}>{t('one', { number })}</Link>
        <Tag color={colourOfState[state]}>{t(`states.${state}`)}</Tag>
        <span className="soft">{base ? t('against', { number: base.number }) : t('first')}</span>
      </div>
      <p className="version-reason">{reason}</p>
      <p className="soft">
        {t('by', { name: submittedBy.name ?? app('unknownPerson'), time: time(submittedAt) })}
        {' · '}
        {t('approvals', approvals)}
        {' · '}
        {t('comments', { count: comments.all })}
        {comments.unresolved > 0 && ` · ${t('unresolved', { count: comments.unresolved })}`}
      </p>
    </li>
  );
}
