import { BulbOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import { useNaming } from '../../../formula/use-known.ts';
import { countsByBand } from '../methods/bands-edits.ts';
import { outcomeOf } from '../values/outcome.ts';
import type { Suggestion } from './suggestion.ts';
import { hasSuggestions, suggestionsFor } from './suggestions.ts';

interface Props {
  readonly scoring: Scoring;
  readonly fullMarks: number;
  readonly ascending: Float64Array;
  /** Shown in the drawing, not done. */
  readonly onPropose: (scoring: Scoring | null) => void;
  readonly onApply: (scoring: Scoring) => void;
}

/** Ways to cut by the park's own values, with what each would give. */
export function SuggestionList({ scoring, fullMarks, ascending, onPropose, onApply }: Props) {
  const { t } = useTranslation('inspector');
  const [isOpen, setIsOpen] = useState(false);
  if (ascending.length < 10 || !hasSuggestions(scoring)) return null;
  return (
    <div className="suggestions">
      <Button
        size="small"
        icon={<BulbOutlined aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(!isOpen);
          onPropose(null);
        }}
      >
        {t('suggest.title')}
      </Button>
      {isOpen && <Offers {...{ scoring, fullMarks, ascending, onPropose, onApply }} />}
    </div>
  );
}

function Offers({ scoring, fullMarks, ascending, onPropose, onApply }: Props) {
  const { t } = useTranslation('inspector');
  const all = suggestionsFor(scoring, fullMarks, ascending);
  if (all.length === 0) return <p className="insp-soft">{t('suggest.none')}</p>;
  return (
    <ul className="suggestion-list" aria-label={t('suggest.title')} onPointerLeave={() => onPropose(null)}>
      {all.map((one) => (
        <Offer key={`${one.id} ${one.number}`} {...{ one, fullMarks, ascending, onPropose, onApply }} />
      ))}
    </ul>
  );
}

interface OfferProps extends Omit<Props, 'scoring'> {
  readonly one: Suggestion;
}

function Offer({ one, fullMarks, ascending, onPropose, onApply }: OfferProps) {
  const { t } = useTranslation('inspector');
  const { number, percent } = useLanguage();
  const { vocabulary, ...naming } = useNaming();
  const { scoring } = one;
  const outcome = outcomeOf(scoring, fullMarks, ascending);
  const counts = scoring.method === 'bands' ? countsByBand(scoring, ascending) : null;
  const said = vocabulary.scoring;
  return (
    <li onPointerEnter={() => onPropose(scoring)} onFocus={() => onPropose(scoring)} onBlur={() => onPropose(null)}>
      <div className="suggestion-head">
        <strong>{t(`suggest.${one.id}`, { number: one.number })}</strong>
        <Button size="small" type="link" onClick={() => onApply(scoring)}>
          {t('suggest.apply')}
        </Button>
      </div>
      {counts ? (
        <ol className="suggestion-bands number">
          {scoring.method === 'bands' &&
            scoring.bands.map(({ from, mark }, at) => (
              <li
                key={from}
                className="suggestion-band"
                style={{ flexGrow: Math.max(0.02, (counts[at + 1] ?? 0) / ascending.length) }}
              >
                <strong>{from === null ? t('suggest.below') : `≥ ${number(from, 4)}`}</strong>
                <span>{t('suggest.mark', { mark: number(mark, 2) })}</span>
                <span>{t('suggest.enterprises', { many: number(counts[at + 1] ?? 0) })}</span>
              </li>
            ))}
        </ol>
      ) : (
        <p className="insp-soft">
          {scoring.method === 'linear' && said.linear(scoring, { vocabulary, ...naming })}
          {scoring.method === 'perUnit' && said.perUnit(scoring, { vocabulary, ...naming })}
          {scoring.method === 'piecewise' && said.piecewise(scoring, { vocabulary, ...naming })}
          {scoring.method === 'steps' && said.steps(scoring, { vocabulary, ...naming })}
        </p>
      )}
      {outcome && (
        <p className="insp-soft number">
          {t('suggest.outcome', {
            zero: percent(outcome.zero / ascending.length),
            between: percent(outcome.between / ascending.length),
            full: percent(outcome.full / ascending.length),
          })}
        </p>
      )}
    </li>
  );
}
