import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { describe } from '../../../rules/diff/describe.ts';
import { diff } from '../../../rules/diff/diff.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { indicatorsIn } from './indicators-in.ts';
import { OnSubject } from './on-subject.tsx';
import { useReviewPlace } from './review-place.ts';
import { subjectName } from './subject-name.ts';
import type { Subject } from './use-reviews.ts';

interface Props {
  /** Null: nothing was published before. */
  readonly before: Definition | null;
  readonly after: Definition;
}

/** What was submitted, in sentences, thing by thing, each with what is said of it; then what is said of other things. */
export function Changes({ before, after }: Props) {
  const { t } = useTranslation('reviews');
  const { language, text } = useLanguage();
  const { park, ruleSet, review } = useReviewPlace();
  const described = useMemo(() => {
    if (!before) return { count: 0, groups: [] };
    const changes = diff(before, after);
    return { count: changes.length, groups: describe(changes, { before, after }, language) };
  }, [before, after, language]);
  const changed = described.groups.flatMap(({ subject }) => (subject.kind === 'definition' ? [] : [subject]));
  const others = review.threads.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const elsewhere = unique(others.filter((one) => !changed.some((other) => isSame(one, other))));
  const base = `/parks/${park}/rule-sets/${ruleSet}`;
  const nameOf = (subject: Subject) => {
    const name = subjectName(before ? [after, before] : [after], subject);
    return name ? text(name) : subject.id;
  };
  return (
    <section className="review-changes" aria-label={t('changes.title')}>
      <h2>{t('changes.title')}</h2>
      <p className="soft">
        {review.base
          ? t('changes.lead', { number: review.base.number, count: described.count })
          : t('changes.first', { indicators: indicatorsIn(after), fields: after.fields.length })}
      </p>
      <nav className="review-ways no-print" aria-label={t('changes.title')}>
        <Link to={`${base}/reviews/${review.id}/rules`}>{t('changes.rules')}</Link>
        {review.base && (
          <>
            <Link to={`${base}/compare?from=${review.base.number}&to=review:${review.id}`}>{t('changes.compare')}</Link>
            <Link to={`${base}/impact?from=${review.base.number}&to=review:${review.id}`}>{t('changes.impact')}</Link>
          </>
        )}
      </nav>
      {described.groups.map(({ subject, heading, sentences }) =>
        subject.kind === 'definition' ? (
          <section key="definition" className="on-subject" aria-label={heading}>
            <h3>{heading}</h3>
            <Sentences sentences={sentences} />
          </section>
        ) : (
          <OnSubject key={`${subject.kind} ${subject.id}`} subject={subject} name={heading}>
            <Sentences sentences={sentences} />
          </OnSubject>
        ),
      )}
      {elsewhere.length > 0 && <h2>{t('changes.other')}</h2>}
      {elsewhere.map((subject) => (
        <OnSubject key={`${subject.kind} ${subject.id}`} subject={subject} name={nameOf(subject)} />
      ))}
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function isSame(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function unique(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.filter((one, index) => subjects.findIndex((other) => isSame(one, other)) === index);
}
