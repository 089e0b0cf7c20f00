import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import type { Simulation } from '../park/simulate/simulation.ts';
import { useFieldWords } from './field-words.ts';
import { useSimulation } from './simulation-store.ts';

/** The changes in the order in which they were made, and the total after each. */
export function Steps({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('designer');
  const { number, signed } = useLanguage();
  const { takeBack, reset } = useSimulation();
  const words = useFieldWords();
  const { steps, original } = simulation;
  if (steps.length === 0) return null;
  return (
    <section>
      <h3>
        {t('simulation.path')}{' '}
        <Button size="small" type="link" onClick={reset}>
          {t('simulation.reset')}
        </Button>
      </h3>
      <ol className="simulation-steps">
        {steps.map(({ change, before, total }, index) => {
          const last = index === 0 ? original.total : (steps[index - 1]?.total ?? null);
          const gain = total !== null && last !== null ? total - last : null;
          return (
            <li key={`${change.field} ${change.period ?? ''}`}>
              <span>
                {t('simulation.raiseRow', {
                  field: words.name(change.field),
                  before: words.value(change.field, before),
                  after: words.value(change.field, change.value),
                })}
              </span>
              <span className="number">
                {total === null ? '—' : number(total)}{' '}
                {gain !== null && <em className={gain < 0 ? 'falls' : 'rises'}>{signed(gain)}</em>}
              </span>
              <Button
                size="small"
                type="text"
                icon={<UndoOutlined aria-hidden />}
                aria-label={`${t('simulation.takeBack')}: ${words.name(change.field)}`}
                onClick={() => takeBack(index)}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
