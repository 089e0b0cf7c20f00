import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useReviewPlace } from './review-place.ts';
import { SayBox } from './say-box.tsx';
import { type Thread, useSayInReview } from './use-reviews.ts';

/** A comment with what was answered. A resolved one is folded. */
export function ThreadView({ thread }: { readonly thread: Thread }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { park, ruleSet, review, maySay } = useReviewPlace();
  const say = useSayInReview(park, ruleSet, review.id);
  const [unfolded, setUnfolded] = useState(false);
  const { number, replies, resolved } = thread;
  const name = thread.name ?? app('unknownPerson');
  const isShown = resolved === null || unfolded;
  return (
    <article className={resolved ? 'thread is-resolved' : 'thread'} aria-label={t('thread.label', { name })}>
      {resolved && (
        <p className="thread-resolved">
          {t('thread.resolved', { name: resolved.name ?? app('unknownPerson') })}
          {!unfolded && (
            <Button size="small" type="link" onClick={() => setUnfolded(true)}>
              {t('thread.show')}
            </Button>
          )}
        </p>
      )}
      {isShown && (
        <>
          <Utterance {...thread} />
          {replies.map((reply) => (
            <Utterance key={reply.number} {...reply} />
          ))}
        </>
      )}
      {isShown && maySay && (
        <div className="thread-actions no-print">
          <SayBox
            open={t('thread.reply')}
            send={t('thread.reply')}
            onSend={(text) => say.mutateAsync({ to: 'replies', thread: number, body: { text } })}
          />
          <Button
            size="small"
            type="link"
            onClick={() => say.mutate({ to: 'resolution', thread: number, body: { resolved: resolved === null } })}
          >
            {resolved ? t('thread.reopen') : t('thread.resolve')}
          </Button>
        </div>
      )}
      <ProblemAlert error={say.error} />
    </article>
  );
}

interface UtteranceProps {
  readonly name: string | null;
  readonly at: string;
  readonly text: string;
}

function Utterance({ name, at, text }: UtteranceProps) {
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  return (
    <div className="utterance">
      <p className="utterance-by">
        <strong>{name ?? app('unknownPerson')}</strong> <time dateTime={at}>{time(at)}</time>
      </p>
      <p className="utterance-text">{text}</p>
    </div>
  );
}
