import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Table } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../schemas/definition.ts';
import { textIn } from '../../../schemas/text.ts';
import type { RecordWithOrigins } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { useMay } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { useValueWords } from '../../app/value-words.ts';
import { EditField } from './edit-field.tsx';
import { useFields } from './use-fields.ts';

interface Props {
  readonly park: string;
  readonly record: RecordWithOrigins;
}

export function RecordFields({ park, record }: Props) {
  const { t } = useTranslation('records');
  const { language, time } = useLanguage();
  const { administer } = useMay();
  const words = useValueWords();
  const source = useFields(park);
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Field>();
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const originOf = new Map(record.origins.map((origin) => [origin.field, origin]));
  return (
    <Loaded of={source}>
      {(found) => {
        const fields = (found?.fields ?? []).filter(({ id, name }) =>
          [id, name['zh-CN'], name.en ?? ''].some((one) => one.toLowerCase().includes(wanted)),
        );
        return (
          <>
            <Input.Search
              allowClear
              aria-label={t('searchField')}
              placeholder={t('searchField')}
              style={{ maxWidth: 320, marginBottom: 12 }}
              onChange={({ target }) => setSearch(target.value)}
            />
            <Table<Field>
              size="small"
              rowKey="id"
              virtual
              pagination={false}
              scroll={{ x: 860, y: 560 }}
              dataSource={fields}
              columns={[
                { key: 'name', title: t('field'), width: 280, render: (_, { name }) => textIn(language, name) },
                {
                  key: 'value',
                  title: t('value'),
                  width: 220,
                  render: (_, field) => {
                    const value = record.values[field.id];
                    return <span className={value === undefined ? 'is-missing' : 'number'}>{words(field, value)}</span>;
                  },
                },
                { dataIndex: 'source', title: t('department'), width: 100 },
                {
                  key: 'origin',
                  title: t('origin'),
                  width: 260,
                  render: (_, { id }) => {
                    const origin = originOf.get(id);
                    if (!origin) return '—';
                    const by = origin.byName ?? origin.by;
                    return `${t(`kinds.${origin.kind}`)} · ${by} · ${time(origin.at)}`;
                  },
                },
                ...(administer
                  ? [
                      {
                        key: 'edit',
                        title: <span className="visually-hidden">{t('edit')}</span>,
                        width: 60,
                        render: (_: unknown, field: Field) => (
                          <Button
                            size="small"
                            type="text"
                            icon={<EditOutlined aria-hidden />}
                            aria-label={`${t('edit')}: ${textIn(language, field.name)}`}
                            onClick={() => setEditing(field)}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            {found && (
              <EditField
                park={park}
                ruleSet={found.ruleSet}
                record={record}
                field={editing}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
