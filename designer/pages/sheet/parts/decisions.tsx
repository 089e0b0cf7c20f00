import { CheckCircleFilled, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { describeCondition } from '../../../../rules/words/describe-condition.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { SheetCase } from '../sheet-case.ts';
import { useSpeech } from '../use-speech.ts';
import { reasonInWords } from '../words/reason-words.ts';

const looks = {
  selected: { Icon: CheckCircleFilled, className: 'is-good' },
  eligible: { Icon: ClockCircleOutlined, className: 'is-open' },
  notEligible: { Icon: CloseCircleOutlined, className: 'is-bad' },
} as const;

/** What the result decides for this enterprise, each with its reasons. */
export function Decisions({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const { number } = useLanguage();
  const speech = useSpeech(of.rules.naming);
  const { definition, naming } = of.rules;
  const applications = definition.applications ?? [];
  if (applications.length === 0) return null;
  return (
    <section className="sheet-card">
      <h2>{t('decisions')}</h2>
      <ul className="decisions">
        {applications.map(({ id, name, when, amount }) => {
          const decision = of.sheet.applications[id];
          if (!decision) return null;
          const outcome = decision.selected ? 'selected' : decision.eligible ? 'eligible' : 'notEligible';
          const { Icon, className } = looks[outcome];
          return (
            <li key={id}>
              <h3>{naming.text(name)}</h3>
              <p className={`decision-outcome ${className}`}>
                <Icon aria-hidden /> {t(`decision.${outcome}`)}
                {amount && decision.amount !== null && (
                  <strong className="number">
                    {number(decision.amount)} {amount.unit}
                  </strong>
                )}
              </p>
              {decision.reasons.map((reason) => (
                <p key={JSON.stringify(reason)}>{reasonInWords(reason, definition, speech)}</p>
              ))}
              {when && (
                <p className="soft">
                  {t('decision.condition')}
                  {naming.vocabulary.colon}
                  {describeCondition(when, naming)}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
