import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Naming } from '../../../../rules/words/vocabulary.ts';
import type { Application } from '../../../../schemas/definition.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { RankedSheet } from './use-sheets.ts';

interface Props {
  readonly applications: readonly Application[];
  readonly decisions: RankedSheet['applications'];
  readonly naming: Naming;
}

/** The decisions that came out well, in a word each. */
export function ApplicationMarks({ applications, decisions, naming }: Props) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  return (
    <span className="application-marks">
      {applications.map(({ id, name, amount }) => {
        const decision = decisions[id];
        if (!decision?.eligible) return null;
        const called = naming.text(name);
        const said = decision.selected
          ? t('ranking.selected', { name: called })
          : t('ranking.eligible', { name: called });
        return (
          <span key={id} className={decision.selected ? 'is-selected' : ''} title={said}>
            {decision.selected ? <CheckCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
            <span className="visually-hidden">{said}</span>
            <span aria-hidden>{called}</span>
            {decision.amount !== null && (
              <span className="number">
                {number(decision.amount)}
                {amount?.unit && ` ${amount.unit}`}
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}
