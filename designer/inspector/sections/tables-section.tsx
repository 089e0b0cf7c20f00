import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, InputNumber } from 'antd';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { EntryList } from './entry-list.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { IdField } from './id-field.tsx';
import { NumberField, Row, TextField } from './inputs.tsx';
import { tableRowsOfBlock } from './pasted.ts';
import type { SectionProps } from './section-props.ts';
import { stepLabels } from './step-labels.ts';
import { useGesture } from './use-gesture.ts';
import { useSection } from './use-section.ts';
import { useTyped } from './use-typed.ts';
import { UsedBy } from './used-by.tsx';

/** From a text to a number, for `lookup`. */
export function TablesSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { definition, dispatch, set } = useSection();
  const { tables = [] } = definition;
  return (
    <EntryList
      section="tables"
      isOrdered={false}
      reveal={reveal}
      entries={tables.map(({ id, name, rows }, index) => ({
        key: `${index} ${id}`,
        title: name ? text(name) || id : id,
        mark: t('tables.rows', { written: Object.keys(rows).length }),
        below: <code>{id}</code>,
      }))}
      empty={{ title: t('tables.emptyTitle'), text: t('tables.empty') }}
      add={() =>
        dispatch({
          type: 'addEntry',
          section: 'tables',
          entry: { id: 'table', name: { 'zh-CN': '新对照表', en: 'New table' }, rows: {} },
        })
      }
    >
      {(index) => {
        const table = tables[index];
        if (!table) return null;
        return (
          <div className="section-form">
            <TextField
              label={t('name')}
              value={table.name}
              onChange={(value, gesture) => set(index, { section: 'tables', key: 'name', value }, gesture)}
            />
            <TextField
              label={t('description')}
              isLong
              value={table.description}
              onChange={(value, gesture) => set(index, { section: 'tables', key: 'description', value }, gesture)}
            />
            <TableRows table={table} index={index} />
            <NumberField
              label={t('tables.otherwise')}
              hint={t('tables.otherwiseHint')}
              value={table.otherwise ?? undefined}
              placeholder={t('tables.missing')}
              onChange={(value, gesture) => set(index, { section: 'tables', key: 'otherwise', value }, gesture)}
            />
            <IdField of="table" id={table.id} />
            <UsedBy id={table.id} />
            <EntryProblems path={`/tables/${index}`} />
          </div>
        );
      }}
    </EntryList>
  );
}

function TableRows({ table, index }: { readonly table: Table; readonly index: number }) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const { readOnly, set, dispatch } = useSection();
  const rows: readonly (readonly [string, number])[] = Object.entries(table.rows);
  const put = (next: readonly (readonly [string, number])[], gesture?: string) =>
    set(index, { section: 'tables', key: 'rows', value: Object.fromEntries(next) }, gesture);
  const paste = (event: ClipboardEvent) => {
    const block = event.clipboardData.getData('text/plain');
    if (readOnly || !/[\t\n]/.test(block.trim())) return;
    event.preventDefault();
    const pasted = tableRowsOfBlock(block);
    const wrong = pasted.find(({ key, number }) => key === '' || number === null);
    if (wrong) return void message.error(t('tables.pasteWrong', { key: wrong.key }));
    const next = { ...table.rows, ...Object.fromEntries(pasted.map(({ key, number }) => [key, number ?? 0])) };
    const name = table.name ? text(table.name) : table.id;
    dispatch({
      type: 'applyPatch',
      patch: [{ op: 'replace', path: `/tables/${index}/rows`, value: next }],
      label: stepLabels('rowsPasted', { name, count: pasted.length }),
    });
  };
  const add = () => {
    let number = rows.length + 1;
    while (Object.hasOwn(table.rows, `key${number}`)) number += 1;
    put([...rows, [`key${number}`, 0]]);
  };
  return (
    <Row label={t('tables.content')} hint={readOnly ? undefined : t('tables.pasteHint')}>
      <div className="section-rows" onPaste={paste}>
        <div className="section-rows-head" aria-hidden="true">
          <span>{t('tables.key')}</span>
          <span>{t('tables.value')}</span>
        </div>
        {rows.map(([key, number], place) => (
          <TableRow
            key={key}
            place={place}
            written={[key, number]}
            isTaken={(other) => other !== key && Object.hasOwn(table.rows, other)}
            onChange={(next, gesture) => put(next ? rows.with(place, next) : rows.toSpliced(place, 1), gesture)}
          />
        ))}
        {!readOnly && (
          <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t('tables.add')}
          </Button>
        )}
      </div>
    </Row>
  );
}

interface RowProps {
  readonly place: number;
  readonly written: readonly [string, number];
  readonly isTaken: (key: string) => boolean;
  readonly onChange: (next: readonly [string, number] | null, gesture?: string) => void;
}

function TableRow({ place, written: [key, number], isTaken, onChange }: RowProps) {
  const { t } = useTranslation('sections');
  const { message } = App.useApp();
  const { readOnly } = useSection();
  const typed = useTyped(key, () => undefined);
  const { gesture, leave } = useGesture();
  const rename = () => {
    const next = typed.value.trim();
    typed.onBlur();
    if (next === key || next === '') return;
    if (isTaken(next)) message.warning(t('tables.keyTaken', { key: next }));
    else onChange([next, number]);
  };
  return (
    <div className="section-table-row">
      <Input {...typed} readOnly={readOnly} aria-label={`${t('tables.key')} ${place + 1}`} onBlur={rename} />
      <InputNumber<number>
        value={number}
        readOnly={readOnly}
        controls={false}
        aria-label={`${t('tables.value')} ${key}`}
        onChange={(next) => next !== null && onChange([key, next], gesture())}
        onBlur={leave}
      />
      {!readOnly && (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${t('remove')} ${key}`}
          onClick={() => onChange(null)}
        />
      )}
    </div>
  );
}
