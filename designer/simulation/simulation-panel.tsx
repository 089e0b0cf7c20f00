import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NothingYet } from '../app/states/states.tsx';
import { usePark } from '../park/park-store.ts';
import { ChooseSubject } from './choose-subject.tsx';
import { Losses } from './losses.tsx';
import { RaisesList } from './raises-list.tsx';
import { SaveTest } from './save-test.tsx';
import { useSimulation } from './simulation-store.ts';
import { Steps } from './steps.tsx';
import { Totals } from './totals.tsx';
import { ValuesEditor } from './values-editor.tsx';
import './simulation.css';

/** One enterprise under the draft at hand: its values, what they bring, what would bring more. */
export function SimulationPanel() {
  const { t } = useTranslation('designer');
  const { shown, pinned, pin, unpin, swap, close } = useSimulation();
  const loaded = usePark((park) => park.loaded);
  if (!loaded) return <NothingYet title={t('simulation.noPark')} />;
  const result = shown?.result;
  return (
    <section className="simulation" aria-label={t('sides.simulation')}>
      <ChooseSubject />
      {!shown && <p className="soft">{t('simulation.lead')}</p>}
      {shown && !result && <p className="soft">{t('simulation.unrunnable')}</p>}
      {result && (
        <>
          <div className="simulation-pair">
            <Totals simulation={result} />
            {pinned?.result && <Totals simulation={pinned.result} isPinned />}
          </div>
          <div className="simulation-tools">
            {pinned ? (
              <>
                <Button size="small" onClick={swap}>
                  {t('simulation.swap')}
                </Button>
                <Button size="small" onClick={unpin}>
                  {t('simulation.unpin')}
                </Button>
              </>
            ) : (
              <Button size="small" onClick={pin}>
                {t('simulation.pin')}
              </Button>
            )}
            <SaveTest />
            <Button size="small" onClick={close}>
              {t('simulation.close')}
            </Button>
          </div>
          <Steps simulation={result} />
          <RaisesList />
          <Losses simulation={result} />
          <ValuesEditor simulation={result} />
        </>
      )}
    </section>
  );
}
