import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useReviewPlace } from './review-place.ts';
import { isClosed, usePublishReview, useSayInReview } from './use-reviews.ts';

/** For the park's administrators: publish it, or take it back. */
export function ReviewActions() {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const { administer } = useMay();
  const { park, ruleSet, review } = useReviewPlace();
  const publish = usePublishReview(park, ruleSet, review.id);
  const say = useSayInReview(park, ruleSet, review.id);
  if (!administer || isClosed(review.state)) return null;
  const number = (review.base?.number ?? 0) + 1;
  const confirmPublishing = () =>
    modal.confirm({
      title: t('actions.publishTitle', { number }),
      content: t('actions.publishLead'),
      okText: t('actions.publish'),
      cancelText: app('cancel'),
      onOk: () =>
        publish.mutateAsync().then(
          (version) => {
            void message.success(t('actions.published', { number: version.number }));
            void navigate(`/parks/${park}/rule-sets/${ruleSet}/versions`);
          },
          () => {},
        ),
    });
  const confirmWithdrawal = () =>
    modal.confirm({
      title: t('actions.withdrawTitle'),
      content: t('actions.withdrawLead'),
      okText: t('actions.withdraw'),
      cancelText: app('cancel'),
      onOk: () => say.mutateAsync({ to: 'withdrawal', body: {} }).catch(() => {}),
    });
  return (
    <div className="review-actions no-print">
      <Button
        type="primary"
        disabled={!review.checklist?.ready}
        loading={publish.isPending}
        onClick={confirmPublishing}
      >
        {t('actions.publish')}
      </Button>
      <Button onClick={confirmWithdrawal}>{t('actions.withdraw')}</Button>
      <ProblemAlert error={publish.error ?? say.error} />
    </div>
  );
}
