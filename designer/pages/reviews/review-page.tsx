import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Checklist as Gate, Review } from '../../api/answers.ts';
import { useMay, useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { definitionOf, useVersion } from '../designer/use-version.ts';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { Changes } from './changes.tsx';
import { Checklist } from './checklist.tsx';
import { OnSubject } from './on-subject.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewProvider, useReviewPlace } from './review-place.ts';
import { isClosed, submittedRules, useReview, useSubmitted } from './use-reviews.ts';
import { Verdicts } from './verdicts.tsx';
import './reviews.css';

/** One submission: what changes, what is said of it, what publishing it still needs. */
export function Component() {
  const { ruleSet = '', review: id = '' } = useParams();
  const park = useParkId();
  const review = useReview(park, ruleSet, id);
  return (
    <div className="page">
      <Loaded of={review}>{(one) => <OpenReview park={park} ruleSet={ruleSet} review={one} />}</Loaded>
    </div>
  );
}

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly review: Review;
}

function OpenReview({ park, ruleSet, review }: Props) {
  const { t } = useTranslation('reviews');
  const { judge } = useMay();
  const maySay = judge && !isClosed(review.state);
  const base = `/parks/${park}/rule-sets/${ruleSet}`;
  const rules = `${base}/reviews/${review.id}/rules`;
  const ways: Partial<Record<Gate['items'][number]['key'], string>> = {
    ...{ errors: rules, tests: rules, agreement: rules },
    ...(review.base && { impact: `${base}/impact?from=${review.base.number}&to=review:${review.id}` }),
    unchanged: `${base}/compare?from=review:${review.id}&to=draft`,
  };
  return (
    <ReviewProvider value={{ park, ruleSet, review, maySay }}>
      <RuleSetHead open="reviews" title={t('one', { number: review.number })} />
      <div className="review">
        <div className="review-main">
          <ReviewFacts />
          <Content />
          <section className="review-whole" aria-label={t('changes.whole')}>
            <OnSubject subject={null} name={t('changes.whole')} />
          </section>
        </div>
        <aside className="review-side" aria-label={t('checklist.title')}>
          <ReviewActions />
          {review.checklist && <Checklist checklist={review.checklist} wayTo={(key) => ways[key]} />}
          <Verdicts />
        </aside>
      </div>
    </ReviewProvider>
  );
}

function Content() {
  const { park, ruleSet, review } = useReviewPlace();
  const base = useVersion(park, ruleSet, review.base?.number);
  const submitted = useSubmitted(park, ruleSet, review.id);
  return (
    <Loaded of={submitted}>
      {(after) =>
        review.base === null ? (
          <Changes before={null} after={submittedRules(after)} />
        ) : (
          <Loaded of={base}>
            {(before) => <Changes before={definitionOf(before)} after={submittedRules(after)} />}
          </Loaded>
        )
      }
    </Loaded>
  );
}
