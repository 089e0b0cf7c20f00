import { useTranslation } from 'react-i18next';
import type { ImpactReport } from '../../../../rules/impact/impact.ts';
import type { ImpactEnterprise } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import { CauseBar } from '../../../charts/cause-bar.tsx';
import { StatusBadge } from '../../runs/status-badge.tsx';
import { useCauseWords } from './use-cause-words.ts';

interface Props {
  readonly row: ImpactEnterprise;
  readonly report: ImpactReport;
  /** The largest rise or fall that is drawn. */
  readonly most: number;
  readonly onExplain: (row: ImpactEnterprise) => void;
}

const told = 2;

export function EnterpriseRow({ row, report, most, onExplain }: Props) {
  const { t } = useTranslation('impact');
  const { number, signed, text } = useLanguage();
  const { nameOf, colourOf, causeAt } = useCauseWords(report);
  const { enterpriseId, name, total, change, rank, places, grade, status, causes, turnedBy } = row;
  const gradeName = (id: string | null) => {
    const found = [...report.grades.after, ...report.grades.before].find((one) => one.id === id);
    return found ? text(found.name) : '–';
  };
  const sides = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);
  const written = (value: number | null) => (value === null ? '–' : number(value));
  const parts = causes.flatMap(([place, points]) => {
    const cause = causeAt(place);
    return cause
      ? [{ id: cause.key, points, colour: colourOf(cause), said: `${nameOf(cause)} ${signed(points)}` }]
      : [];
  });
  const turned = turnedBy === null ? undefined : causeAt(turnedBy);
  const tone = change === null || change === 0 ? '' : change > 0 ? ' is-rise' : ' is-fall';
  return (
    <tr>
      <th scope="row">
        <button type="button" className="impact-explain" onClick={() => onExplain(row)}>
          {name ?? enterpriseId}
        </button>
        {(status.before !== status.after || status.after !== 'scored') && (
          <span className="impact-status">
            {status.before !== status.after && (
              <>
                <StatusBadge status={status.before} /> →{' '}
              </>
            )}
            <StatusBadge status={status.after} />
          </span>
        )}
      </th>
      <td className="is-number">{sides(written(total.before), written(total.after))}</td>
      <td className={`is-number${tone}`}>{change === null ? '–' : signed(change)}</td>
      <td className="is-number">
        {sides(written(rank.before), written(rank.after))}
        {places !== null && places !== 0 && (
          <small className={places > 0 ? 'is-rise' : 'is-fall'}> {signed(places, 0)}</small>
        )}
      </td>
      <td>{sides(gradeName(grade.before), gradeName(grade.after))}</td>
      <td className="impact-bar-cell">
        {parts.length > 0 && <CauseBar parts={parts} most={most} />}
        <span className="soft impact-why">
          {parts
            .slice(0, told)
            .map(({ said }) => said)
            .join(t('comma'))}
          {turned && t('turnedBy', { cause: nameOf(turned) })}
        </span>
      </td>
    </tr>
  );
}
