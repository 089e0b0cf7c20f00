import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/languages.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useOpenReview, useReview } from '../reviews/use-reviews.ts';
import './review-notes.css';

/** What reviewers say of the selected node, while something is in review. */
export function ReviewNotes({ park, ruleSet }: { readonly park: string; readonly ruleSet: string }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const selected = useEditor(({ selection: { ids } }) => (ids.length === 1 ? ids[0] : undefined));
  const open = useOpenReview(park, ruleSet);
  const { data: review } = useReview(park, ruleSet, open?.id);
  const notes = (review?.threads ?? []).filter(
    ({ subject, resolved }) => subject?.kind === 'node' && subject.id === selected && resolved === null,
  );
  if (!review || notes.length === 0) return null;
  return (
    <section className="review-notes" aria-label={t('notes.title')}>
      <h3>{t('notes.title')}</h3>
      {notes.flatMap((thread) =>
        [thread, ...thread.replies].map(({ number, name, at, text }) => (
          <p key={number}>
            <strong>{name ?? app('unknownPerson')}</strong> <time dateTime={at}>{time(at)}</time>
            <br />
            {text}
          </p>
        )),
      )}
      <Link to={`/parks/${park}/rule-sets/${ruleSet}/reviews/${review.id}`}>{t('notes.see')}</Link>
    </section>
  );
}
