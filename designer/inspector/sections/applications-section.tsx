import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { FormulaEditor } from '../../formula/formula-editor.tsx';
import { usePark } from '../../park/park-store.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { ApplicationQuota } from './application-quota.tsx';
import { ApplicationTurn } from './application-turn.tsx';
import { Described } from './described.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { LineField, Row } from './inputs.tsx';
import { rawAt } from './raw-at.ts';
import type { SectionProps } from './section-props.ts';
import { useSection } from './use-section.ts';

/** What is decided from the result: who is eligible, for how much, and who fits the quota. */
export function ApplicationsSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, raw, readOnly, dispatch, set } = useSection();
  const details = usePark((park) => park.details);
  const { applications = [] } = definition;
  const turnOf = (id: string) => details?.applications.find((one) => one.id === id);
  return (
    <EntryList
      section="applications"
      reveal={reveal}
      entries={applications.map(({ id, name }, index) => ({
        key: `${index} ${id}`,
        title: text(name) || id,
        below: <ApplicationTurn turn={turnOf(id)} isShort />,
      }))}
      empty={{ title: t('applications.emptyTitle'), text: t('applications.empty') }}
      add={() =>
        dispatch({
          type: 'addEntry',
          section: 'applications',
          entry: { id: 'application', name: { 'zh-CN': '新应用', en: 'New application' } },
        })
      }
    >
      {(index) => {
        const application = applications[index];
        if (!application) return null;
        const path = `/applications/${index}`;
        const { id, audience, amount } = application;
        return (
          <div className="section-form">
            <ApplicationTurn turn={turnOf(id)} />
            <Described section="applications" index={index} entry={application} />
            <LineField
              label={t('applications.audience')}
              hint={t('applications.audienceHint')}
              value={audience}
              onChange={(value, gesture) => set(index, { section: 'applications', key: 'audience', value }, gesture)}
            />
            <Row label={t('condition')}>
              <ConditionEditor
                value={rawAt(raw, path, 'when')}
                place={{ at: 'applications' }}
                path={`${path}/when`}
                optional
                noneMeans={t('applications.noneMeans')}
                readOnly={readOnly}
                ariaLabel={t('condition')}
                onChange={(value, gesture) => set(index, { section: 'applications', key: 'when', value }, gesture)}
              />
            </Row>
            <Row label={t('applications.amount')} hint={t('applications.amountHint')}>
              <FormulaEditor
                value={amount?.formula ?? ''}
                place={{ at: 'applications' }}
                path={`${path}/amount/formula`}
                expects={['number']}
                unit={amount?.unit}
                readOnly={readOnly}
                ariaLabel={t('applications.amount')}
                onChange={(formula, gesture) =>
                  set(
                    index,
                    {
                      section: 'applications',
                      key: 'amount',
                      value: formula.trim() === '' ? undefined : { ...amount, formula },
                    },
                    gesture,
                  )
                }
              />
            </Row>
            {amount && (
              <LineField
                label={t('unit')}
                value={amount.unit}
                onChange={(unit, gesture) =>
                  set(
                    index,
                    {
                      section: 'applications',
                      key: 'amount',
                      value: { formula: amount.formula, ...(unit === undefined ? {} : { unit }) },
                    },
                    gesture,
                  )
                }
              />
            )}
            <ApplicationQuota application={application} index={index} />
            <IdField of="application" id={id} />
            <EntryProblems path={path} except={['/when', '/amount/formula']} />
          </div>
        );
      }}
    </EntryList>
  );
}
