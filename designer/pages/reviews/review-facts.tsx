import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../app/languages.ts';
import { useEffectiveWords } from '../versions/use-effective-words.ts';
import { colourOfState } from './colour-of-state.ts';
import { useReviewPlace } from './review-place.ts';

/** What was submitted, by whom, why, and how it stands. */
export function ReviewFacts() {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const effectiveWords = useEffectiveWords();
  const { park, ruleSet, review } = useReviewPlace();
  const { state, approvals, version, source, reason, submittedBy, submittedAt, authors, effective, hash } = review;
  const nameOf = (name: string | null) => name ?? app('unknownPerson');
  return (
    <section className="review-facts">
      <p role="status">
        <Tag color={colourOfState[state]}>{t(`states.${state}`)}</Tag>
        {t(`stateLead.${state}`, { ...approvals, version: version ?? '' })}
        {version !== null && (
          <Link to={`/parks/${park}/rule-sets/${ruleSet}/versions/${version}`}>
            {t('versions.number', { number: version })}
          </Link>
        )}
      </p>
      <dl>
        <dt>{t('facts.reason')}</dt>
        <dd className="version-reason">{reason}</dd>
        <dt>{t('facts.submitted')}</dt>
        <dd>{t('by', { name: nameOf(submittedBy.name), time: time(submittedAt) })}</dd>
        <dt>{t('facts.authors')}</dt>
        <dd>{authors.map(({ name }) => nameOf(name)).join(', ')}</dd>
        <dt>{t('facts.source')}</dt>
        <dd>
          {'version' in source
            ? t('ofVersion', { number: source.version })
            : t('ofDraft', { revision: source.draftRevision })}
        </dd>
        <dt>{t('facts.effective')}</dt>
        <dd>{effectiveWords(effective)}</dd>
        <dt>{t('facts.hash')}</dt>
        <dd>
          <Typography.Text code copyable={{ text: hash, tooltips: [app('copy'), app('copied')] }}>
            {hash.slice(0, 12)}
          </Typography.Text>
        </dd>
      </dl>
    </section>
  );
}
