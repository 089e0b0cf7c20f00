import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import type { RunResult } from './run-result.ts';
import type { RunRules } from './use-rules-of-run.ts';

/** What the result decides: who gets what, in figures. */
export function RunApplications({ result, rules }: { readonly result: RunResult; readonly rules: RunRules }) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const { naming, definition } = rules;
  const applications = definition.applications ?? [];
  if (applications.length === 0) return null;
  return (
    <section className="run-card" aria-labelledby="applications-title">
      <h2 id="applications-title">{t('applications')}</h2>
      <ul className="run-applications">
        {applications.map(({ id, name, description, amount }) => {
          const figures = result.summary.applications[id];
          if (!figures) return null;
          const outside = figures.eligible - figures.selected;
          return (
            <li key={id}>
              <h3>{naming.text(name)}</h3>
              {description && <p className="soft">{naming.text(description)}</p>}
              <dl>
                <div>
                  <dt>{t('application.eligible')}</dt>
                  <dd className="number">{t('enterprises', { n: number(figures.eligible) })}</dd>
                </div>
                <div>
                  <dt>{t('application.selected')}</dt>
                  <dd className="number">
                    {t('enterprises', { n: number(figures.selected) })}
                    {outside > 0 && <small>{t('application.notSelected', { n: number(outside) })}</small>}
                  </dd>
                </div>
                {amount && (
                  <div>
                    <dt>{t('application.amount')}</dt>
                    <dd className="number">
                      {number(figures.amount)} {amount.unit}
                    </dd>
                  </div>
                )}
              </dl>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
