import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './charts.css';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** The numbers of a chart, for those who would rather read them. */
export function ChartTable({ caption, columns, rows }: Props) {
  const { t } = useTranslation('runs');
  return (
    <details className="chart-table no-print">
      <summary>{t('charts.asTable')}</summary>
      <div className="chart-table-box">
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a chart have no other name and keep their order
              <tr key={index}>
                <th scope="row">{row[0]}</th>
                {row.slice(1).map((cell, column) => (
                  <td key={columns[column + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
