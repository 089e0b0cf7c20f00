import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordImport } from '../../api/answers.ts';

type Preview = NonNullable<RecordImport['preview']>;

/** The first rows as they stand in the file. */
export function FirstRows({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('imports');
  return (
    <section>
      <h2>{t('firstRows')}</h2>
      <Table<Preview['rows'][number]>
        size="small"
        rowKey="row"
        virtual
        pagination={false}
        scroll={{ x: 80 + 140 * preview.columns.length, y: 240 }}
        dataSource={preview.rows}
        columns={[
          { dataIndex: 'row', title: t('row'), width: 80, fixed: 'left' },
          ...preview.columns.map(({ column, heading }) => ({
            key: column,
            title: heading,
            width: 140,
            ellipsis: true,
            render: (_: unknown, { cells }: Preview['rows'][number]) => cells[column] ?? '',
          })),
        ]}
      />
    </section>
  );
}
