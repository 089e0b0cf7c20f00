import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { Loaded } from '../../app/states/states.tsx';
import { useImpacts } from './use-impact.ts';
import { useSideNames } from './use-side-names.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  readonly onOpen: (id: string) => void;
}

/** The reports that there are, the newest first. */
export function EarlierReports({ park, ruleSet, onOpen }: Props) {
  const { t } = useTranslation('impact');
  const { number, time } = useLanguage();
  const sideNames = useSideNames();
  const reports = useImpacts(park, ruleSet, false);
  return (
    <section className="impact-card" aria-label={t('earlier')}>
      <h2>{t('earlier')}</h2>
      <Loaded of={reports}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('earlierNone')}</p>
          ) : (
            <ul className="impact-reports">
              {items.map(({ id, period, at, enterprises, higher, lower, ...sides }) => (
                <li key={id}>
                  <span className="impact-report-name">
                    {sideNames(sides)}
                    <small className="soft">
                      {period} · {number(enterprises)} {t('enterprises')} · {t('made', { time: time(at) })}
                    </small>
                  </span>
                  <span className="number">
                    <span className="is-rise">▲ {number(higher)}</span>{' '}
                    <span className="is-fall">▼ {number(lower)}</span>
                  </span>
                  <Button size="small" onClick={() => onOpen(id)}>
                    {t('open')}
                    <span className="visually-hidden"> {sideNames(sides)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
