import { useTranslation } from 'react-i18next';
import type { ComparedSide, Comparison } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

/** Whose the two sides are, and why they came to be: what an audit asks first. */
export function SideFacts({ comparison: { from, to } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  return (
    <div className="compare-facts">
      <Facts title={t('from')} side={from} />
      <Facts title={t('to')} side={to} />
    </div>
  );
}

function Facts({ title, side }: { readonly title: string; readonly side: ComparedSide }) {
  const { t } = useTranslation('compare');
  const { text, time, day } = useLanguage();
  const names = (people: ComparedSide['authors']) => people.map(({ person, name }) => name ?? person).join('、');
  const { effective } = side;
  return (
    <section aria-label={`${title}: ${text(side.label)}`}>
      <h2>
        <small>{title}</small> {text(side.label)}
      </h2>
      <dl>
        {side.reason !== null && (
          <div>
            <dt>{t('reason')}</dt>
            <dd>{side.reason}</dd>
          </div>
        )}
        {side.authors.length > 0 && (
          <div>
            <dt>{t('authors')}</dt>
            <dd>{names(side.authors)}</dd>
          </div>
        )}
        {side.reviewers.length > 0 && (
          <div>
            <dt>{t('reviewers')}</dt>
            <dd>{names(side.reviewers)}</dd>
          </div>
        )}
        {side.at !== null && (
          <div>
            <dt>{t('time')}</dt>
            <dd>{time(side.at)}</dd>
          </div>
        )}
        {effective && (
          <div>
            <dt>{t('effective')}</dt>
            <dd>
              {day(effective.from)} – {effective.to === null ? t('noEnd') : day(effective.to)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('hash')}</dt>
          <dd className="compare-hash" title={side.hash}>
            {side.hash}
          </dd>
        </div>
      </dl>
    </section>
  );
}
