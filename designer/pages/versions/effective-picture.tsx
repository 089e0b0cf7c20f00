import { useTranslation } from 'react-i18next';
import { dayNumber, type Effective, type Span, shareOf, yearsIn } from './span.ts';

interface Props {
  readonly span: Span;
  readonly effective: Effective;
  readonly look: 'inForce' | 'published' | 'retired';
  readonly today: string;
}

const percent = (share: number) => `${share * 100}%`;

/** The days on which a version counts, as a bar on the same scale as all others. The words stand beside it. */
export function EffectivePicture({ span, effective, look, today }: Props) {
  const begin = effective ? shareOf(span, dayNumber(effective.from)) : 0;
  // The last day is included.
  const end = effective && effective.to !== null ? shareOf(span, dayNumber(effective.to) + 1) : 1;
  return (
    <div className="effective" aria-hidden>
      {yearsIn(span).map(({ year, day }) => (
        <i key={year} className="effective-year" style={{ left: percent(shareOf(span, day)) }} />
      ))}
      <i
        className={`effective-bar is-${look}${effective ? '' : ' is-always'}${effective?.to === null ? ' is-endless' : ''}`}
        style={{ left: percent(begin), width: percent(Math.max(0.01, end - begin)) }}
      />
      <i className="effective-today" style={{ left: percent(shareOf(span, dayNumber(today))) }} />
    </div>
  );
}

/** The years above the bars. */
export function EffectiveScale({ span, today }: Pick<Props, 'span' | 'today'>) {
  const { t } = useTranslation('reviews');
  return (
    <div className="effective-scale" aria-hidden>
      {yearsIn(span).map(({ year, day }) => (
        <span key={year} style={{ left: percent(shareOf(span, day)) }}>
          {year}
        </span>
      ))}
      <em style={{ left: percent(shareOf(span, dayNumber(today))) }}>{t('versions.today')}</em>
    </div>
  );
}
