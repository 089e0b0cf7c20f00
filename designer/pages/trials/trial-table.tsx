import { useTranslation } from 'react-i18next';
import type { TrialFigures } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly before: TrialFigures | null;
  readonly after: TrialFigures;
}

const statuses = ['scored', 'vetoed', 'excluded', 'rejected', 'unclassified'] as const;

/** Counts and means, side by side where two are compared. */
export function TrialTable({ before, after }: Props) {
  const { t } = useTranslation('templates');
  const { t: app } = useTranslation('app');
  const { text, number, signed } = useLanguage();
  const rows = [
    row('mean', t('trial.mean'), ({ summary }) => summary.mean),
    row('median', t('trial.median'), ({ summary }) => summary.quantiles?.median ?? null),
    ...after.grades.map(({ id, name }) =>
      row(`grade ${id}`, `${t('trial.grades')} ${text(name)}`, ({ summary }) => summary.byGrade[id] ?? 0),
    ),
    ...statuses.map((status) =>
      row(`status ${status}`, app(`status.${status}`), ({ summary }) => summary.byStatus[status] ?? 0),
    ),
  ].filter(({ key, was, is }) => !key.startsWith('status') || (was ?? 0) > 0 || (is ?? 0) > 0);
  function row(key: string, name: string, figureOf: (figures: TrialFigures) => number | null) {
    return { key, name, was: before && figureOf(before), is: figureOf(after) };
  }
  const written = (value: number | null) => (value === null ? '–' : number(value));
  return (
    <table className="trial-table">
      <thead>
        <tr>
          <td />
          {before && <th scope="col">{t('trial.before')}</th>}
          <th scope="col">{before ? t('trial.after') : t('trial.count')}</th>
          {before && <th scope="col">{t('trial.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, was, is }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {before && <td className="number">{written(was)}</td>}
            <td className="number">{written(is)}</td>
            {before && (
              <td className="number">
                {was === null || is === null || was === is ? '' : signed(Math.round((is - was) * 100) / 100)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
