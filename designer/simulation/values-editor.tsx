import { Checkbox, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import { textIn } from '../../schemas/text.ts';
import { useLanguage } from '../app/languages.ts';
import { useEditor } from '../editor/use-editor.tsx';
import type { Simulation } from '../park/simulate/simulation.ts';
import { useFieldWords } from './field-words.ts';
import { fieldsRead } from './fields-read.ts';
import { useSimulation } from './simulation-store.ts';

/** Every field with a control for its type; a change is scored at once. */
export function ValuesEditor({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  const definition = useEditor((state) => state.definition);
  const [search, setSearch] = useState('');
  const [onlyUsed, setOnlyUsed] = useState(true);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const read = useMemo(() => fieldsRead(definition), [definition]);
  const shown = definition.fields.filter(
    ({ id, name }) =>
      (!onlyUsed || read.has(id)) &&
      (wanted === '' || [id, name['zh-CN'], name.en ?? ''].some((one) => one.toLowerCase().includes(wanted))),
  );
  return (
    <section>
      <h3>{t('simulation.inputs')}</h3>
      <div className="simulation-choose">
        <Input.Search
          size="small"
          allowClear
          aria-label={t('simulation.inputsSearch')}
          placeholder={t('simulation.inputsSearch')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Checkbox
          className="simulation-switch"
          checked={onlyUsed}
          onChange={({ target }) => setOnlyUsed(target.checked)}
        >
          {t('simulation.onlyUsed')}
        </Checkbox>
      </div>
      <ul className="simulation-values">
        {shown.map((field) => (
          <ValueRow key={field.id} field={field} name={textIn(language, field.name)} simulation={simulation} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly field: Field;
  readonly name: string;
  readonly simulation: Simulation;
}

function ValueRow({ field, name, simulation }: RowProps) {
  const { t } = useTranslation('designer');
  const words = useFieldWords();
  const { change } = useSimulation();
  const before = simulation.subject.record[field.id] ?? null;
  const now = simulation.changed.record[field.id] ?? null;
  return (
    <li className={before === now ? '' : 'is-changed'}>
      <span className="simulation-name" title={field.id}>
        {name}
        {field.unit && <span className="soft"> {field.unit}</span>}
      </span>
      <Control field={field} name={name} value={now} onChange={(value) => change({ field: field.id, value })} />
      {before !== now && (
        <span className="soft">{t('simulation.original', { value: words.value(field.id, before) })}</span>
      )}
    </li>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly name: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}

function Control({ field, name, value, onChange }: ControlProps) {
  const { t } = useTranslation('app');
  const { language } = useLanguage();
  switch (field.type) {
    case 'number':
    case 'integer':
      return (
        <InputNumber
          size="small"
          aria-label={name}
          value={typeof value === 'number' ? value : null}
          step={stepFor(value, field.type === 'integer')}
          {...(field.type === 'integer' ? { precision: 0 } : {})}
          {...(field.min === undefined ? {} : { min: field.min })}
          {...(field.max === undefined ? {} : { max: field.max })}
          placeholder={t('missing')}
          onChange={onChange}
        />
      );
    case 'boolean':
    case 'enum': {
      const options =
        field.type === 'boolean'
          ? [true, false].map((one) => ({ value: String(one), label: t(one ? 'yes' : 'no') }))
          : (field.options ?? []).map((one) => ({ value: one.value, label: textIn(language, one.name) }));
      return (
        <Select
          size="small"
          allowClear
          aria-label={name}
          value={value === null ? null : String(value)}
          placeholder={t('missing')}
          options={options}
          showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
          onChange={(chosen) =>
            onChange(chosen === undefined ? null : field.type === 'boolean' ? chosen === 'true' : chosen)
          }
        />
      );
    }
    case 'date':
      return (
        <DatePicker
          size="small"
          aria-label={name}
          value={typeof value === 'string' ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    case 'string':
      return (
        <Input
          size="small"
          aria-label={name}
          value={typeof value === 'string' ? value : ''}
          placeholder={t('missing')}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        />
      );
  }
}

/** About a hundredth of the value, as a round number. */
function stepFor(value: FieldValue, isInteger: boolean): number {
  if (typeof value !== 'number' || value === 0) return 1;
  const step = 10 ** Math.floor(Math.log10(Math.abs(value) / 10));
  return isInteger ? Math.max(1, step) : step;
}
