import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaitingReviews as Waiting } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { colourOfState } from '../reviews/colour-of-state.ts';
import { useWaitingReviews } from '../reviews/use-reviews.ts';

type One = Waiting['items'][number];

/** Reviews that wait for this person, then others that go on. Nothing where there are none. */
export function WaitingReviews({ park }: { readonly park: string }) {
  const { t } = useTranslation('reviews');
  const { data } = useWaitingReviews(park);
  const [mine, others] = [true, false].map((isMine) => data?.items.filter(({ waitsForMe }) => waitsForMe === isMine));
  return (
    <>
      <Reviews park={park} title={t('home.title')} items={mine ?? []} />
      <Reviews park={park} title={t('home.others')} items={others ?? []} />
    </>
  );
}

interface Props {
  readonly park: string;
  readonly title: string;
  readonly items: readonly One[];
}

function Reviews({ park, title, items }: Props) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { text, time } = useLanguage();
  if (items.length === 0) return null;
  return (
    <Card title={title} className="home-reviews">
      <ul className="home-list">
        {items.map(({ id, ruleSet, ruleSetName, number, state, reason, submittedBy, submittedAt }) => (
          <li key={id}>
            <div>
              <Link to={`/parks/${park}/rule-sets/${ruleSet}/reviews/${id}`}>
                {text(ruleSetName)} · {t('one', { number })}
              </Link>{' '}
              <Tag color={colourOfState[state]}>{t(`states.${state}`)}</Tag>
              <div className="home-reason">{reason}</div>
            </div>
            <span>{t('home.by', { name: submittedBy.name ?? app('unknownPerson'), time: time(submittedAt) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
