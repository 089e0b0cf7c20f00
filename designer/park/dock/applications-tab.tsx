import { Button, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { Among } from '../lists/list-request.ts';
import { usePark } from '../park-store.ts';
import type { ApplicationTurns, BeforeAfter } from '../preview/preview.ts';
import { Difference } from './change-mark.tsx';
import { EnterpriseList } from './enterprise-list.tsx';
import type { Names } from './names.ts';

interface Props {
  readonly names: Names;
  readonly onOpen: (enterpriseId: string) => void;
}

type Chosen = Extract<Among, { readonly of: 'application' }>;

/** Who gains and who loses each application. */
export function ApplicationsTab({ names, onOpen }: Props) {
  const { t } = useTranslation('park');
  const applications = usePark((park) => park.details?.applications);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (!applications?.length) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('applications.none')} />;
  if (chosen) {
    const label = t(chosen.turn === 'gained' ? 'applications.gainedList' : 'applications.lostList', {
      name: names.application(chosen.application),
    });
    return (
      <div className="dock-filled">
        <div className="dock-back">
          <Button size="small" onClick={() => setChosen(null)}>
            {t('applications.back')}
          </Button>
          <strong>{label}</strong>
        </div>
        <EnterpriseList label={label} among={chosen} order="rank" names={names} onOpen={onOpen} />
      </div>
    );
  }
  return (
    <ul className="dock-applications">
      {applications.map((turns) => (
        <li key={turns.id}>
          <h3>{names.application(turns.id)}</h3>
          <Application turns={turns} onChoose={setChosen} />
        </li>
      ))}
    </ul>
  );
}

function Application({
  turns,
  onChoose,
}: {
  readonly turns: ApplicationTurns;
  readonly onChoose: (one: Chosen) => void;
}) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const decisions = ['eligible', 'selected'] as const;
  const turnsOf = (decision: 'eligible' | 'selected', turn: 'gained' | 'lost') =>
    turns[`${decision}${turn === 'gained' ? 'Gained' : 'Lost'}`];
  return (
    <table className="dock-numbers">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('after')}</th>
          <th scope="col">{t('change')}</th>
          <th scope="col">{t('applications.gained')}</th>
          <th scope="col">{t('applications.lost')}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision}>
            <th scope="row">{t(`applications.${decision}`)}</th>
            <Sides of={turns[decision]} />
            {(['gained', 'lost'] as const).map((turn) => {
              const count = turnsOf(decision, turn);
              const label = `${t(`applications.${turn}`)} ${number(count, 0)}`;
              return (
                <td key={turn}>
                  {count === 0 ? (
                    <span className="dock-same">0</span>
                  ) : (
                    <button
                      type="button"
                      className={turn === 'gained' ? 'dock-open dock-rise' : 'dock-open dock-fall'}
                      aria-label={label}
                      onClick={() => onChoose({ of: 'application', application: turns.id, decision, turn })}
                    >
                      {`${turn === 'gained' ? '+' : '−'}${number(count, 0)}`}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        {turns.amount.after !== null && (
          <tr>
            <th scope="row">
              {t('applications.amount')}
              {turns.unit && ` (${turns.unit})`}
            </th>
            <Sides of={{ before: turns.amount.before, after: turns.amount.after }} />
            <td colSpan={2} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Sides({ of: { before, after } }: { readonly of: BeforeAfter<number> }) {
  const { number } = useLanguage();
  return (
    <>
      <td>{number(after)}</td>
      <td>{before !== null && <Difference by={Number((after - before).toFixed(6))} />}</td>
    </>
  );
}
