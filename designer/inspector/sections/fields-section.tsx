import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Input, Table, Tag } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditor } from '../../editor/use-editor.tsx';
import { useNaming } from '../../formula/use-known.ts';
import { FieldDetail } from './field-detail.tsx';
import { PasteFields } from './paste-fields.tsx';
import type { SectionProps } from './section-props.ts';
import { useSection } from './use-section.ts';
import { usesIn } from './uses.ts';

interface FieldRow {
  readonly index: number;
  readonly field: Field;
  readonly uses: number;
  readonly hasProblem: boolean;
}

const height = 520;

/** All data that the rules may read. */
export function FieldsSection({ reveal }: SectionProps) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const { vocabulary } = useNaming();
  const { definition, readOnly, dispatch } = useSection();
  const problems = useEditor((state) => state.problems);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<number | null>(indexIn(reveal));
  useEffect(() => {
    const index = indexIn(reveal);
    if (index !== null) setChosen(index);
  }, [reveal]);
  const uses = useMemo(() => usesIn(definition), [definition]);
  const withProblem = useMemo(
    () => new Set(problems.filter(({ code }) => code !== 'field.unread').map(({ path }) => indexIn(path))),
    [problems],
  );
  const wanted = search.trim().toLowerCase();
  const rows: readonly FieldRow[] = definition.fields
    .map((field, index) => ({
      index,
      field,
      uses: uses.get(field.id)?.length ?? 0,
      hasProblem: withProblem.has(index),
    }))
    .filter(({ field: { id, name, source = '' } }) =>
      [id, source, ...Object.values(name)].join(' ').toLowerCase().includes(wanted),
    );
  const add = () => {
    dispatch({
      type: 'addEntry',
      section: 'fields',
      entry: { id: 'field', name: { 'zh-CN': '新数据项', en: 'New field' }, type: 'number' },
    });
    setSearch('');
    setChosen(definition.fields.length);
  };
  const adding = !readOnly && (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
        {t('fields.add')}
      </Button>
      <PasteFields />
    </>
  );
  if (definition.fields.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <div className="section-empty">
            <strong>{t('fields.emptyTitle')}</strong>
            <p>{t('fields.empty')}</p>
          </div>
        }
      >
        <div className="section-bar">{adding}</div>
      </Empty>
    );
  const current = chosen === null ? undefined : definition.fields[chosen];
  return (
    <>
      <div className="section-bar">
        <Input.Search
          allowClear
          className="section-search"
          aria-label={t('fields.search')}
          placeholder={t('fields.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span className="section-soft number">
          {t('fields.count', { shown: rows.length, all: definition.fields.length })}
        </span>
        {adding}
      </div>
      <div className="section-split" data-open={current !== undefined}>
        <Table<FieldRow>
          size="small"
          virtual
          scroll={{ x: current ? 480 : 860, y: height }}
          pagination={false}
          rowKey="index"
          dataSource={rows}
          rowClassName={({ index }) => (index === chosen ? 'section-chosen' : '')}
          onRow={({ index }) => ({ onClick: () => setChosen(index) })}
          columns={[
            {
              title: t('name'),
              width: 200,
              render: (_, { field, index, hasProblem }) => (
                <Button type="link" size="small" className="section-open" onClick={() => setChosen(index)}>
                  {text(field.name) || field.id}
                  {hasProblem && <span className="section-dot" data-severity="warning" title={t('problems')} />}
                </Button>
              ),
            },
            { title: t('id'), width: 180, render: (_, { field }) => <code>{field.id}</code> },
            { title: t('type'), width: 76, render: (_, { field }) => vocabulary.fieldTypes[field.type] },
            ...(current
              ? []
              : [
                  { title: t('unit'), width: 80, render: (_: unknown, { field }: FieldRow) => field.unit ?? '' },
                  { title: t('source'), width: 100, render: (_: unknown, { field }: FieldRow) => field.source ?? '' },
                  {
                    title: t('fields.sensitivity'),
                    width: 100,
                    render: (_: unknown, { field }: FieldRow) =>
                      field.sensitivity ? vocabulary.sensitivities[field.sensitivity] : '',
                  },
                  {
                    title: t('usedBy'),
                    width: 96,
                    align: 'right' as const,
                    render: (_: unknown, row: FieldRow) =>
                      row.uses === 0 ? <Tag>{t('unused')}</Tag> : <span className="number">{row.uses}</span>,
                  },
                ]),
          ]}
        />
        {current && chosen !== null && (
          <FieldDetail key={`${chosen} ${current.id}`} field={current} index={chosen} onClose={() => setChosen(null)} />
        )}
      </div>
    </>
  );
}

function indexIn(pointer: string | undefined): number | null {
  const found = /^\/fields\/(\d+)(\/|$)/.exec(pointer ?? '');
  return found ? Number(found[1]) : null;
}
