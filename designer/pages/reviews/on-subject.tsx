import { AimOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useReviewPlace } from './review-place.ts';
import { SayBox } from './say-box.tsx';
import { ThreadView } from './thread-view.tsx';
import { type Subject, type Thread, useSayInReview } from './use-reviews.ts';

interface Props {
  /** Null: the whole. */
  readonly subject: Subject | null;
  readonly name: string;
  readonly children?: React.ReactNode;
}

/** What changes in one thing, what is said of it, and the way to it. */
export function OnSubject({ subject, name, children }: Props) {
  const { t } = useTranslation('reviews');
  const { park, ruleSet, review, maySay } = useReviewPlace();
  const say = useSayInReview(park, ruleSet, review.id);
  const threads = review.threads.filter((thread) => isOn(thread, subject));
  return (
    <section className="on-subject" aria-label={name}>
      <h3>
        {name}
        {subject?.kind === 'node' && (
          <Link
            to={`/parks/${park}/rule-sets/${ruleSet}/reviews/${review.id}/rules?node=${encodeURIComponent(subject.id)}`}
            aria-label={t('changes.jump', { name })}
            title={t('changes.jump', { name })}
          >
            <AimOutlined aria-hidden />
          </Link>
        )}
      </h3>
      {children}
      {threads.map((thread) => (
        <ThreadView key={thread.number} thread={thread} />
      ))}
      {maySay && (
        <div className="no-print">
          <SayBox
            open={t('thread.comment')}
            label={subject ? t('thread.commentOn', { name }) : t('thread.comment')}
            send={t('thread.send')}
            onSend={(text) => say.mutateAsync({ to: 'comments', body: { text, ...(subject && { subject }) } })}
          />
          <ProblemAlert error={say.error} />
        </div>
      )}
    </section>
  );
}

function isOn({ subject }: Thread, other: Subject | null): boolean {
  if (subject === null || other === null) return subject === other;
  return subject.kind === other.kind && subject.id === other.id;
}
