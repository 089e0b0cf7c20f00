import { Input, InputNumber, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, TestCase } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { useLanguage } from '../../app/languages.ts';
import { LineField, Row } from './inputs.tsx';
import { useGesture } from './use-gesture.ts';
import { useSection } from './use-section.ts';

interface RecordRow {
  readonly field: Field;
  readonly value: FieldValue | undefined;
}

/** The enterprise of a test: its values, and those of earlier periods. */
export function TestRecord({ test, index }: { readonly test: TestCase; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, readOnly, set } = useSection();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(Object.keys(test.record).length < 4);
  const [period, setPeriod] = useState<number>(-1);
  const { record, history = [] } = test;
  const current = period < 0 ? record : (history[period] ?? record);
  const put = (key: string, value: FieldValue | undefined, gesture?: string) => {
    const next = { ...current, [key]: value };
    if (value === undefined) Reflect.deleteProperty(next, key);
    if (period < 0) set(index, { section: 'tests', key: 'record', value: next }, gesture);
    else set(index, { section: 'tests', key: 'history', value: history.with(period, next) }, gesture);
  };
  const wanted = search.trim().toLowerCase();
  const rows: readonly RecordRow[] = definition.fields
    .map((field) => ({ field, value: current[field.id] }))
    .filter(({ field: { id, name }, value }) => {
      const isFound = `${id} ${Object.values(name).join(' ')}`.toLowerCase().includes(wanted);
      return isFound && (isAll || wanted !== '' || value !== undefined);
    });
  return (
    <>
      <LineField
        label={t('tests.period')}
        hint={t('tests.periodHint')}
        value={typeof current.period === 'string' ? current.period : undefined}
        onChange={(value, gesture) => put('period', value, gesture)}
      />
      <Row label={t('tests.record')}>
        <div className="section-bar">
          <Input.Search
            allowClear
            className="section-search"
            aria-label={t('fields.search')}
            placeholder={t('fields.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          {history.length > 0 && (
            <Select
              aria-label={t('tests.whichPeriod')}
              value={period}
              options={[
                { value: -1, label: t('tests.scoredPeriod') },
                ...history.map((one, at) => ({ value: at, label: String(one.period ?? at + 1) })),
              ]}
              onChange={setPeriod}
            />
          )}
          <span>
            <Switch size="small" aria-label={t('tests.allFields')} checked={isAll} onChange={setAll} />{' '}
            {t('tests.allFields')}
          </span>
        </div>
        <Table<RecordRow>
          size="small"
          virtual
          pagination={false}
          scroll={{ x: 420, y: 300 }}
          rowKey={({ field }) => field.id}
          dataSource={rows}
          showHeader={false}
          columns={[
            { width: 220, render: (_, { field }) => text(field.name) },
            {
              width: 200,
              render: (_, { field, value }) => (
                <Cell
                  field={field}
                  value={value}
                  readOnly={readOnly}
                  onChange={(next, by) => put(field.id, next, by)}
                />
              ),
            },
          ]}
        />
      </Row>
    </>
  );
}

interface CellProps {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: FieldValue | undefined, gesture?: string) => void;
}

/** Empty is missing, never 0 or no. */
function Cell({ field, value, readOnly, onChange }: CellProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { gesture, leave } = useGesture();
  const shared = { 'aria-label': text(field.name), placeholder: t('tests.missing'), onBlur: leave };
  if (field.type === 'number' || field.type === 'integer')
    return (
      <InputNumber<number>
        {...shared}
        className="section-cell"
        controls={false}
        readOnly={readOnly}
        suffix={field.unit ?? null}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? undefined, gesture())}
      />
    );
  if (field.type === 'boolean' || field.type === 'enum') {
    const yesNo = [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ];
    const options = (field.options ?? []).map((option) => ({ value: option.value, label: text(option.name) }));
    return (
      <Select
        {...shared}
        className="section-cell"
        allowClear
        disabled={readOnly}
        showSearch={{ optionFilterProp: ['label', 'value'] }}
        value={value === undefined || value === null ? null : String(value)}
        options={field.type === 'boolean' ? yesNo : options}
        onChange={(next: string | null | undefined) =>
          onChange(!next ? undefined : field.type === 'boolean' ? next === 'true' : next)
        }
      />
    );
  }
  return (
    <Input
      {...shared}
      readOnly={readOnly}
      type={field.type === 'date' ? 'date' : 'text'}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value, gesture())}
    />
  );
}
