import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { ChartTable } from './chart-table.tsx';
import { gradeColour } from './colours.ts';
import { ShareBar } from './share-bar.tsx';
import './charts.css';

export interface GradeRow {
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Of their totals. */
  readonly median: number | null;
}

interface Props {
  readonly caption: string;
  readonly rows: readonly GradeRow[];
  readonly grades: readonly { readonly id: string; readonly name: string }[];
}

/** What share of each row has which grade; the best stands left. */
export function GradeRows({ caption, rows, grades }: Props) {
  const { t } = useTranslation('runs');
  const { number, percent } = useLanguage();
  return (
    <>
      <ul className="grade-rows">
        <li className="grade-rows-head" aria-hidden>
          <span />
          <span />
          <span className="grade-row-count">{t('charts.countShort')}</span>
          <span className="grade-row-count">{t('charts.median')}</span>
        </li>
        {rows.map(({ id, name, counts, median }) => {
          const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
          const shares = grades.map((grade, index) => {
            const amount = counts[grade.id] ?? 0;
            return {
              id: grade.id,
              name: grade.name,
              amount,
              colour: gradeColour(index, grades.length),
              written: whole === 0 ? '0' : `${number(amount)} (${percent(amount / whole)})`,
            };
          });
          return (
            <li key={id}>
              <span className="grade-row-name" title={name}>
                {name}
              </span>
              <ShareBar shares={shares} whole={whole} />
              <span className="number grade-row-count">{number(whole)}</span>
              <span className="number grade-row-count">{median === null ? '–' : number(median)}</span>
            </li>
          );
        })}
      </ul>
      <ChartTable
        caption={caption}
        columns={['', ...grades.map(({ name }) => name), t('charts.sum'), t('charts.median')]}
        rows={rows.map(({ name, counts, median }) => [
          name,
          ...grades.map(({ id }) => number(counts[id] ?? 0)),
          number(Object.values(counts).reduce((sum, count) => sum + count, 0)),
          median === null ? '–' : number(median),
        ])}
      />
    </>
  );
}
