import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Field } from '../../../../schemas/definition.ts';
import type { Sheet } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import type { SheetCase } from '../sheet-case.ts';
import { useSpeech } from '../use-speech.ts';
import type { Speech } from '../words/speech.ts';

type FieldValue = NonNullable<Sheet['record']>['values'][string];

/** The values that the run saw, for those who may. */
export function RecordValues({ of }: { readonly of: SheetCase }) {
  const { t } = useTranslation('sheet');
  const { number } = useLanguage();
  const speech = useSpeech(of.rules.naming);
  const { park, run, answer, sheet, rules } = of;
  const { record } = answer;
  if (!record)
    return (
      <section className="sheet-card no-print">
        <h2>{t('record')}</h2>
        <p className="soft">{t('recordHidden')}</p>
      </section>
    );
  return (
    <section className="sheet-card sheet-record">
      <header className="sheet-card-head">
        <h2>{t('record')}</h2>
        <span className="grow" />
        <Link
          className="no-print"
          to={`/parks/${park}/records/${run.period}/${encodeURIComponent(sheet.enterpriseId)}`}
        >
          {t('recordOpen')}
        </Link>
      </header>
      <p className="soft">{t('recordAsOf', { n: number(record.change) })}</p>
      <dl className="record-values">
        {rules.definition.fields.map((field) => {
          const value = record.values[field.id] ?? null;
          return (
            <div key={field.id} className={value === null ? 'is-missing' : ''}>
              <dt>{rules.naming.text(field.name)}</dt>
              <dd className="number">
                {fieldInWords(field, value, speech)}
                {value !== null && field.unit && <small> {field.unit}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function fieldInWords({ id }: Field, value: FieldValue, { t, naming, number }: Speech): string {
  if (value === null) return t('notReported');
  if (typeof value === 'number') return number(value, 6);
  return naming.value(id, value);
}
