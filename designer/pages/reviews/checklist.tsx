import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Checklist as Gate } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import './checklist.css';

type Item = Gate['items'][number];

interface Props {
  readonly checklist: Gate;
  /** Where one can do something about an item. */
  readonly wayTo: (key: Item['key']) => string | undefined;
}

const icons = {
  met: <CheckCircleFilled aria-hidden className="is-met" />,
  open: <ExclamationCircleFilled aria-hidden className="is-open" />,
  notNeeded: <MinusCircleOutlined aria-hidden className="is-not-needed" />,
} as const;

/** What publishing needs, item by item: whether it is there, why, and the way to it. */
export function Checklist({ checklist: { items, ready }, wayTo }: Props) {
  const { t } = useTranslation('reviews');
  const missing = items.filter(({ state }) => state === 'open').length;
  return (
    <section className="checklist" aria-label={t('checklist.title')}>
      <h2>
        {t('checklist.title')}
        <span className={ready ? 'is-met' : 'is-open'}>
          {ready ? t('checklist.ready') : t('checklist.missing', { count: missing })}
        </span>
      </h2>
      <ul>
        {items.map((item) => (
          <Line key={item.key} item={item} to={wayTo(item.key)} />
        ))}
      </ul>
    </section>
  );
}

function Line({ item: { key, state, why }, to }: { readonly item: Item; readonly to: string | undefined }) {
  const { t } = useTranslation('reviews');
  const { text } = useLanguage();
  return (
    <li>
      {icons[state]}
      <div>
        <strong>{t(`checklist.items.${key}`)}</strong>
        <span className="visually-hidden">{t(`checklist.${state}`)}</span>
        <p>{text(why)}</p>
        {to !== undefined && key !== 'approvals' && isWorthGoing(key, state) && (
          <Link to={to}>{t(`checklist.go.${key}`)}</Link>
        )}
      </div>
    </li>
  );
}

/** To what is missing; what it does to enterprises is worth another look in any case. */
function isWorthGoing(key: Item['key'], state: Item['state']): boolean {
  return state === 'open' || (key === 'impact' && state === 'met');
}
