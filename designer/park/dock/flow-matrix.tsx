import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import type { Flow } from '../preview/preview.ts';

interface Props {
  readonly flow: Flow;
  readonly nameOf: (id: Id | null) => string;
  readonly onChoose: (before: number, after: number) => void;
}

/** From which to which; rows and columns that nobody is in are left out. */
export function FlowMatrix({ flow: { before, after, counts }, nameOf, onChoose }: Props) {
  const { t } = useTranslation('park');
  const { number } = useLanguage();
  const at = (row: number, column: number) => counts[row * after.length + column] ?? 0;
  const rows = [...before.keys()].filter(
    (row) => before[row] !== null || after.some((_, column) => at(row, column) > 0),
  );
  const columns = [...after.keys()].filter(
    (column) => after[column] !== null || before.some((_, row) => at(row, column) > 0),
  );
  return (
    <table className="dock-matrix">
      <thead>
        <tr>
          <th scope="col">{t('flow.from')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {nameOf(after[column] ?? null)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{nameOf(before[row] ?? null)}</th>
            {columns.map((column) => {
              const count = at(row, column);
              const stayed = before[row] === after[column];
              const said = {
                before: nameOf(before[row] ?? null),
                after: nameOf(after[column] ?? null),
                n: number(count, 0),
              };
              return (
                <td key={column} className={stayed ? 'stayed' : count > 0 ? 'moved' : ''}>
                  {count === 0 ? (
                    <span className="dock-same">0</span>
                  ) : (
                    <button type="button" aria-label={t('flow.cell', said)} onClick={() => onChoose(row, column)}>
                      {said.n}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
