import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import { useLanguage } from '../../../app/languages.ts';
import { ScrollBox } from '../scroll-box.tsx';

const [palest, strongest] = [10, 70];

/** How many went from which grade to which, darker where more did. Those who stayed are on the diagonal. */
export function GradeMatrix({ report: { grades, gradeMoves } }: { readonly report: ImpactReport }) {
  const { t } = useTranslation('impact');
  const { number, text } = useLanguage();
  if (grades.before.length + grades.after.length === 0)
    return (
      <section className="impact-card" aria-label={t('grades')}>
        <h2>{t('grades')}</h2>
        <p className="soft">{t('gradesNone')}</p>
      </section>
    );
  const none = { id: null, name: t('noGrade') };
  const rows = [...grades.before.map(({ id, name }) => ({ id, name: text(name) })), none];
  const columns = [...grades.after.map(({ id, name }) => ({ id, name: text(name) })), none];
  const countOf = (before: string | null, after: string | null) =>
    gradeMoves.find((move) => move.before === before && move.after === after)?.count ?? 0;
  const most = Math.max(1, ...gradeMoves.filter(({ before, after }) => before !== after).map(({ count }) => count));
  const placeOf = (id: string | null, list: readonly { readonly id: string | null }[]) =>
    list.findIndex((one) => one.id === id);
  const sum = (of: (move: ImpactReport['gradeMoves'][number]) => boolean) =>
    gradeMoves.reduce((all, move) => (of(move) ? all + move.count : all), 0);
  return (
    <section className="impact-card" aria-label={t('grades')}>
      <h2>{t('grades')}</h2>
      <p className="soft">{t('gradesLead')}</p>
      <ScrollBox>
        <table className="grade-matrix">
          <caption className="visually-hidden">{t('gradesLead')}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t('before')} ＼ {t('after')}
              </th>
              {columns.map(({ id, name }) => (
                <th key={id ?? ''} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('sum')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id ?? ''}>
                <th scope="row">{row.name}</th>
                {columns.map((column) => {
                  const count = countOf(row.id, column.id);
                  const turn = placeOf(row.id, columns) - placeOf(column.id, columns);
                  const shade = palest + (strongest - palest) * Math.sqrt(count / most);
                  const tone = turn === 0 ? 'stay' : turn > 0 ? 'up' : 'down';
                  const colour = tone === 'up' ? 'var(--rise)' : 'var(--fall)';
                  return (
                    <td
                      key={column.id ?? ''}
                      className={`is-${tone}${count === 0 ? ' is-empty' : ''}`}
                      style={
                        count > 0 && tone !== 'stay'
                          ? { background: `color-mix(in srgb, ${colour} ${shade * 0.6}%, var(--paper))` }
                          : undefined
                      }
                    >
                      {count === 0 ? '·' : number(count)}
                    </td>
                  );
                })}
                <td className="is-sum">{number(sum(({ before }) => before === row.id))}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('sum')}</th>
              {columns.map(({ id }) => (
                <td key={id ?? ''} className="is-sum">
                  {number(sum(({ after }) => after === id))}
                </td>
              ))}
              <td className="is-sum">{number(sum(() => true))}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
