import { WarningFilled } from '@ant-design/icons';
import { InputNumber, Select, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../schemas/definition.ts';
import { textIn } from '../../../schemas/text.ts';
import type { RecordImport } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { type ColumnChoice, reservedKeys } from './column-choices.ts';

interface Props {
  readonly choices: readonly ColumnChoice[];
  readonly preview: NonNullable<RecordImport['preview']>;
  readonly fields: readonly Field[];
  readonly onChange: (choices: readonly ColumnChoice[]) => void;
}

/** A line a column: its heading, its first value, what it feeds, and by what it is multiplied. */
export function ColumnsTable({ choices, preview, fields, onChange }: Props) {
  const { t } = useTranslation('imports');
  const { text, language } = useLanguage();
  const options = [
    ...reservedKeys.map((value) => ({ value: value as string, label: t(`reserved.${value}`) })),
    ...fields.map(({ id, name, unit }) => ({
      value: id,
      label: unit ? `${textIn(language, name)}（${unit}）` : textIn(language, name),
    })),
  ];
  const numeric = new Set(fields.filter(({ type }) => type === 'number' || type === 'integer').map(({ id }) => id));
  const set = (choice: ColumnChoice) => onChange(choices.map((one) => (one.column === choice.column ? choice : one)));
  const [first] = preview.rows;
  const headingOf = (column: number) => preview.columns[column]?.heading ?? String(column + 1);
  return (
    <Table<ColumnChoice>
      size="small"
      rowKey="column"
      virtual
      pagination={false}
      scroll={{ x: 900, y: 420 }}
      dataSource={[...choices]}
      columns={[
        { key: 'heading', title: t('heading'), width: 220, render: (_, { column }) => headingOf(column) },
        {
          key: 'first',
          title: t('firstValue'),
          width: 160,
          ellipsis: true,
          render: (_, { column }) => first?.cells[column] ?? '',
        },
        {
          key: 'to',
          title: t('to'),
          width: 280,
          render: (_, choice) => (
            <Select
              size="small"
              mode="multiple"
              allowClear
              aria-label={`${t('to')}: ${headingOf(choice.column)}`}
              placeholder={t('notRead')}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: '100%' }}
              value={[...choice.to]}
              options={options}
              onChange={(to) => set({ ...choice, to })}
            />
          ),
        },
        {
          key: 'factor',
          title: t('factor'),
          width: 120,
          render: (_, choice) =>
            choice.to.some((id) => numeric.has(id)) && (
              <InputNumber
                size="small"
                aria-label={`${t('factor')}: ${headingOf(choice.column)}`}
                value={choice.factor ?? 1}
                min={Number.MIN_VALUE}
                style={{ width: '100%' }}
                onChange={(factor) => set({ ...choice, factor })}
              />
            ),
        },
        {
          key: 'from',
          title: t('from'),
          width: 200,
          render: (_, { column }) => {
            const { from = 'none', doubt = null } = preview.columns[column] ?? {};
            return (
              <>
                <Tag>{t(`sources.${from}`)}</Tag>
                {doubt && (
                  <span className="import-doubt">
                    <WarningFilled aria-hidden /> {text(doubt)}
                  </span>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}
