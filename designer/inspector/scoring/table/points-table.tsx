import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ScoringOf } from '../../../../schemas/definition.ts';
import { NumberInput } from '../../node/inputs/number-input.tsx';
import { useProblems } from '../../node/problems.ts';
import { withPoint } from '../methods/piecewise.ts';
import type { MethodProps } from '../scoring-props.ts';
import { countBelow } from '../values/park-values.ts';
import { CountBar } from './count-bar.tsx';
import { usePaste } from './use-paste.ts';

type Points = ScoringOf<'piecewise'>['points'];

/** The points of a line as numbers, with how many enterprises lie from each to the next. */
export function PointsTable({
  scoring,
  path,
  unit,
  population,
  readOnly,
  onChange,
}: MethodProps<ScoringOf<'piecewise'>>) {
  const { t } = useTranslation('inspector');
  const problems = useProblems(`${path}/points`);
  const { points } = scoring;
  const { ascending } = population;
  const put = (next: Points, gesture?: string) => onChange({ ...scoring, points: next }, gesture);
  const paste = usePaste(points, (rows) => put(rows.map(([value, mark]) => [value ?? 0, mark ?? 0])));
  const countFrom = (at: number) => {
    const next = points[at + 1];
    return (next ? countBelow(ascending, next[0]) : ascending.length) - countBelow(ascending, points[at]?.[0] ?? 0);
  };
  const isWrong = (at: number, part: 0 | 1) => problems.some((one) => one.path === `${path}/points/${at}/${part}`);
  const add = () => {
    const [last, before] = [points.at(-1), points.at(-2)];
    const value = last ? last[0] + (before ? last[0] - before[0] : Math.abs(last[0]) || 1) : 0;
    put(withPoint(points, Number(value.toPrecision(12)), last?.[1] ?? 0));
  };
  return (
    <>
      <table className="insp-table">
        <caption className="visually-hidden">{t('table.points')}</caption>
        <thead>
          <tr>
            <th scope="col">{unit ? t('table.valueUnit', { unit }) : t('table.value')}</th>
            <th scope="col">{t('table.mark')}</th>
            <th scope="col">{t('table.countToNext')}</th>
            <th>
              <span className="visually-hidden">{t('table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(([value, mark], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
            <tr key={at}>
              <td>
                <NumberInput
                  value={value}
                  readOnly={readOnly}
                  isWrong={isWrong(at, 0)}
                  ariaLabel={t('table.valueOf', { ordinal: at + 1 })}
                  onBlock={paste(at, 0)}
                  onChange={(next = 0, gesture) => put(points.with(at, [next, mark]), gesture)}
                />
              </td>
              <td>
                <NumberInput
                  value={mark}
                  readOnly={readOnly}
                  isWrong={isWrong(at, 1)}
                  ariaLabel={t('table.markOfPoint', { ordinal: at + 1 })}
                  onBlock={paste(at, 1)}
                  onChange={(next = 0, gesture) => put(points.with(at, [value, next]), gesture)}
                />
              </td>
              <td>
                <CountBar count={countFrom(at)} of={ascending.length} />
              </td>
              <td>
                {!readOnly && (
                  <Button
                    size="small"
                    type="text"
                    disabled={points.length < 2}
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('table.deletePoint', { ordinal: at + 1 })}
                    onClick={() => put(points.toSpliced(at, 1))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <div className="insp-actions">
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t('table.addPoint')}
          </Button>
          <span className="insp-soft">{t('table.pasteHint')}</span>
        </div>
      )}
    </>
  );
}
