import { CheckCircleFilled, EditFilled } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { usePerson } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useReviewPlace } from './review-place.ts';
import { useSayInReview } from './use-reviews.ts';

/** What reviewers think of it, and a place for one's own opinion. */
export function Verdicts() {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { person } = usePerson();
  const { review, maySay } = useReviewPlace();
  const isAuthor = review.authors.some((one) => one.person === person);
  return (
    <section className="verdicts" aria-label={t('verdict.given')}>
      <h2>{t('verdict.given')}</h2>
      {review.verdicts.length === 0 && <p className="soft">{t('verdict.none')}</p>}
      <ul>
        {review.verdicts.map(({ person: by, name, at, verdict, text, standing }) => (
          <li key={`${by} ${at}`} className={standing ? '' : 'is-past'}>
            {verdict === 'approve' ? (
              <CheckCircleFilled aria-hidden className="is-met" />
            ) : (
              <EditFilled aria-hidden className="is-open" />
            )}
            <div>
              <strong>{name ?? app('unknownPerson')}</strong>{' '}
              {verdict === 'approve' ? t('verdict.approved') : t('verdict.askedFor')}{' '}
              <time dateTime={at}>{time(at)}</time>
              {!standing && <span className="soft"> · {t('verdict.last')}</span>}
              {text !== null && <p className="utterance-text">{text}</p>}
            </div>
          </li>
        ))}
      </ul>
      {maySay && (isAuthor ? <Alert type="info" title={t('verdict.author')} /> : <MyVerdict />)}
    </section>
  );
}

function MyVerdict() {
  const { t } = useTranslation('reviews');
  const { park, ruleSet, review } = useReviewPlace();
  const say = useSayInReview(park, ruleSet, review.id);
  const [text, setText] = useState('');
  const [lacksText, setLacksText] = useState(false);
  const give = (verdict: 'approve' | 'askForChanges') => {
    const said = text.trim();
    setLacksText(verdict === 'askForChanges' && said === '');
    if (verdict === 'askForChanges' && said === '') return;
    say.mutate(
      { to: 'verdicts', body: { verdict, hash: review.hash, ...(said && { text: said }) } },
      { onSuccess: () => setText('') },
    );
  };
  return (
    <div className="my-verdict no-print">
      <h3>{t('verdict.title')}</h3>
      <p className="soft">{t('verdict.lead')}</p>
      <Input.TextArea
        aria-label={t('verdict.text')}
        placeholder={t('verdict.text')}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={text}
        {...(lacksText && { status: 'error' as const })}
        onChange={(event) => setText(event.target.value)}
      />
      {lacksText && (
        <p role="alert" className="is-wrong">
          {t('verdict.needText')}
        </p>
      )}
      <div className="my-verdict-buttons">
        <Button type="primary" loading={say.isPending} onClick={() => give('approve')}>
          {t('verdict.approve')}
        </Button>
        <Button disabled={say.isPending} onClick={() => give('askForChanges')}>
          {t('verdict.ask')}
        </Button>
      </div>
      <ProblemAlert error={say.error} />
    </div>
  );
}
