import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicationGain, ApplicationImpact, ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { ScrollBox } from '../scroll-box.tsx';

/** Who gains and who loses each application. */
export function Applications({ report: { applications } }: { readonly report: ImpactReport }) {
  const { t } = useTranslation('impact');
  return (
    <section className="impact-card" aria-label={t('applications')}>
      <h2>{t('applications')}</h2>
      {applications.length === 0 ? (
        <p className="soft">{t('applicationsNone')}</p>
      ) : (
        <>
          <ScrollBox>
            <table className="impact-table">
              <thead>
                <tr>
                  {(['application', 'eligible', 'selected', 'gained', 'lost', 'amount'] as const).map((key, at) => (
                    <th key={key} scope="col" className={at > 0 ? 'is-number' : undefined}>
                      {t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {applications.map((one) => (
                  <ApplicationRow key={one.id} application={one} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {applications.map((one) => (
            <Turned key={one.id} application={one} />
          ))}
        </>
      )}
    </section>
  );
}

function ApplicationRow({ application }: { readonly application: ApplicationImpact }) {
  const { t } = useTranslation('impact');
  const { text, number } = useLanguage();
  const { name, exists, eligible, selected, amount, unit } = application;
  const sides = (before: number, after: number) =>
    before === after ? number(after) : `${number(before)} → ${number(after)}`;
  return (
    <tr>
      <th scope="row">
        {text(name)} {!exists.before && <Tag>{t('isNew')}</Tag>}
        {!exists.after && <Tag>{t('isGone')}</Tag>}
      </th>
      <td className="is-number">{sides(eligible.before, eligible.after)}</td>
      <td className="is-number">{sides(selected.before, selected.after)}</td>
      <td className="is-number is-rise">{number(selected.gained)}</td>
      <td className="is-number is-fall">{number(selected.lost)}</td>
      <td className="is-number">
        {sides(amount.before, amount.after)} {unit}
      </td>
    </tr>
  );
}

function Turned({ application }: { readonly application: ApplicationImpact }) {
  const { t } = useTranslation('impact');
  const { text, number } = useLanguage();
  const { name, gainers, losers, selected } = application;
  if (gainers.length + losers.length === 0) return null;
  return (
    <details className="impact-turned">
      <summary>
        {text(name)}：{t('gainers', { n: number(selected.gained) })}，{t('losers', { n: number(selected.lost) })}
      </summary>
      <div className="impact-columns">
        <Gains title={t('gainers', { n: number(selected.gained) })} gains={gainers} all={selected.gained} />
        <Gains title={t('losers', { n: number(selected.lost) })} gains={losers} all={selected.lost} />
      </div>
    </details>
  );
}

interface GainsProps {
  readonly title: string;
  readonly gains: readonly ApplicationGain[];
  readonly all: number;
}

function Gains({ title, gains, all }: GainsProps) {
  const { t } = useTranslation('impact');
  const { number } = useLanguage();
  const written = (value: number | null) => (value === null ? '–' : number(value));
  return (
    <div>
      <h3>{title}</h3>
      <ScrollBox>
        <table className="impact-table">
          <thead>
            <tr>
              <th scope="col">{t('enterprise')}</th>
              <th scope="col" className="is-number">
                {t('total')}
              </th>
              <th scope="col" className="is-number">
                {t('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {gains.map(({ enterpriseId, name, total, amount }) => (
              <tr key={enterpriseId}>
                <th scope="row">{name ?? enterpriseId}</th>
                <td className="is-number">
                  {written(total.before)} → {written(total.after)}
                </td>
                <td className="is-number">{written(amount.after ?? amount.before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {all > gains.length && <p className="soft">{t('firstOf', { n: number(gains.length) })}</p>}
    </div>
  );
}
