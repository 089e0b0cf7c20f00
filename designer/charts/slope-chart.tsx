import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';
import { withoutOverlap } from './without-overlap.ts';
import './impact-charts.css';

export interface SlopeLine {
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly rank: { readonly before: number | null; readonly after: number | null };
  readonly why: 'riser' | 'faller' | 'sample';
}

const [width, height, top] = [560, 460, 16];
const [left, right] = [64, 300];
const between = 17;
const longestName = 16;

/** Ranks before and after as lines: steep ones moved far. The names stand at the end. */
export function SlopeChart({ lines }: { readonly lines: readonly SlopeLine[] }) {
  const { t } = useTranslation('impact');
  const { number, signed } = useLanguage();
  const drawn = lines.flatMap(({ rank: { before, after }, ...line }) =>
    before === null || after === null ? [] : [{ ...line, before, after }],
  );
  const last = Math.max(2, ...drawn.flatMap(({ before, after }) => [before, after]));
  const y = (rank: number) => top + ((rank - 1) / (last - 1)) * (height - 2 * top);
  const labelled = drawn.filter(({ why }) => why !== 'sample').sort((a, b) => a.after - b.after);
  const places = withoutOverlap(
    labelled.map(({ after }) => y(after)),
    between,
    [top, height - top],
  );
  const nameOf = ({ name, enterpriseId }: SlopeLine | (typeof drawn)[number]) => name ?? enterpriseId;
  const first = (why: SlopeLine['why'], sign: number) =>
    drawn.filter((line) => line.why === why).sort((a, b) => sign * (a.after - a.before - (b.after - b.before)))[0];
  const [riser, faller] = [first('riser', 1), first('faller', -1)];
  return (
    <>
      <Legend
        entries={(['riser', 'faller', 'sample'] as const).map((why) => ({
          id: why,
          name: t(why),
          colour: why === 'riser' ? 'var(--rise)' : why === 'faller' ? 'var(--fall)' : 'var(--before)',
        }))}
      />
      <svg
        className="slope"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('slopeSaid', {
          n: number(drawn.length),
          riser: riser ? nameOf(riser) : t('nobodySelf'),
          faller: faller ? nameOf(faller) : t('nobodySelf'),
        })}
      >
        <line className="slope-axis" x1={left} x2={left} y1={top} y2={height - top} />
        <line className="slope-axis" x1={right} x2={right} y1={top} y2={height - top} />
        {[1, Math.round(last / 4), Math.round(last / 2), Math.round((3 * last) / 4), last].map((rank) => (
          <text key={rank} className="slope-rank" x={left - 8} y={y(Math.max(1, rank)) + 4} textAnchor="end">
            {number(Math.max(1, rank))}
          </text>
        ))}
        {drawn.map(({ enterpriseId, before, after, why }) => (
          <line
            key={enterpriseId}
            className={`slope-line is-${why}`}
            x1={left}
            y1={y(before)}
            x2={right}
            y2={y(after)}
          />
        ))}
        {labelled.map((line, index) => (
          <g key={line.enterpriseId}>
            <polyline
              className={`slope-lead is-${line.why}`}
              points={`${right},${y(line.after)} ${right + 14},${places[index]} ${right + 20},${places[index]}`}
            />
            <text className={`slope-name is-${line.why}`} x={right + 24} y={(places[index] ?? 0) + 4}>
              {shortened(nameOf(line))} {signed(line.before - line.after, 0)}
            </text>
          </g>
        ))}
      </svg>
      <ChartTable
        caption={t('slope')}
        columns={[t('enterprise'), t('rankBefore'), t('rankAfter'), t('change')]}
        rows={drawn.map((line) => [
          nameOf(line),
          number(line.before),
          number(line.after),
          signed(line.before - line.after, 0),
        ])}
      />
    </>
  );
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name;
}
