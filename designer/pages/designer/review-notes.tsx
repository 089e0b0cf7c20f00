import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import { useEditor } from '../../editor/use-editor.tsx';
import { SayBox } from '../reviews/say-box.tsx';
import { useOpenReview, useReview, useSayInReview } from '../reviews/use-reviews.ts';
import './review-notes.css';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
}

/** While something is in review: what reviewers say of the selected node, and a place to say something. */
export function ReviewNotes({ park, ruleSet }: Props) {
  const open = useOpenReview(park, ruleSet);
  const node = useEditor(({ selection: { ids } }) => (ids.length === 1 ? ids[0] : undefined));
  if (!open || node === undefined) return null;
  return <NotesOn park={park} ruleSet={ruleSet} review={open.id} node={node} />;
}

function NotesOn({ park, ruleSet, review: id, node }: Props & { readonly review: string; readonly node: string }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { judge } = useMay();
  const { data: review } = useReview(park, ruleSet, id);
  const say = useSayInReview(park, ruleSet, id);
  const notes = (review?.threads ?? []).filter(
    ({ subject, resolved }) => subject?.kind === 'node' && subject.id === node && resolved === null,
  );
  if (!review || (notes.length === 0 && !judge)) return null;
  const subject = { kind: 'node' as const, id: node };
  return (
    <section className="review-notes" aria-label={t('notes.title')}>
      <h3>
        {t('notes.title')}
        <Link to={`/parks/${park}/rule-sets/${ruleSet}/reviews/${id}`}>{t('notes.see')}</Link>
      </h3>
      {notes.flatMap((thread) =>
        [thread, ...thread.replies].map(({ number, name, at, text }) => (
          <p key={number}>
            <strong>{name ?? app('unknownPerson')}</strong> <time dateTime={at}>{time(at)}</time>
            <br />
            {text}
          </p>
        )),
      )}
      {judge && (
        <SayBox
          key={node}
          open={t('thread.comment')}
          send={t('thread.send')}
          onSend={(text) => say.mutateAsync({ to: 'comments', body: { text, subject } })}
        />
      )}
      <ProblemAlert error={say.error} />
    </section>
  );
}
