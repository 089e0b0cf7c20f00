import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import './charts.css';

export interface Step {
  readonly id: string;
  readonly name: string;
  /** What it adds; a sum shows the total so far instead. */
  readonly points: number;
  readonly kind: 'part' | 'adjustment' | 'sum';
  /** What it could have added at most. */
  readonly most?: number;
  readonly colour?: string;
}

interface Props {
  readonly steps: readonly Step[];
  readonly full: number;
}

/** From zero to the total, step by step. A table that is drawn: it reads the same without the bars. */
export function Waterfall({ steps, full }: Props) {
  const { t } = useTranslation('runs');
  const { number, signed } = useLanguage();
  const placed = place(steps);
  const highest = Math.max(full, ...placed.map(({ high }) => high));
  const lowest = Math.min(0, ...placed.map(({ low }) => low));
  const at = (points: number) => `${((points - lowest) / (highest - lowest)) * 100}%`;
  const wide = (points: number) => `${(Math.abs(points) / (highest - lowest)) * 100}%`;
  return (
    <table className="waterfall">
      <caption className="visually-hidden">{t('charts.waterfall')}</caption>
      <colgroup>
        <col className="waterfall-names" />
        <col />
        <col className="waterfall-numbers" />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('charts.step')}</th>
          <th scope="col">{t('charts.bar')}</th>
          <th scope="col">{t('charts.points')}</th>
        </tr>
      </thead>
      <tbody>
        {placed.map(({ id, name, points, kind, most, colour, low, high, start }) => (
          <tr key={id} className={`is-${kind}`}>
            <th scope="row">{name}</th>
            <td className="waterfall-bar" aria-hidden>
              {most !== undefined && <span className="waterfall-most" style={{ left: at(start), width: wide(most) }} />}
              <span
                className={points < 0 ? 'waterfall-piece is-fall' : 'waterfall-piece'}
                style={{ left: at(low), width: wide(high - low), ...(colour ? { background: colour } : {}) }}
              />
            </td>
            <td className="number">
              {kind === 'sum' ? number(points) : signed(points)}
              {most !== undefined && <small> / {number(most)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function place(steps: readonly Step[]) {
  let soFar = 0;
  return steps.map((step) => {
    if (step.kind === 'sum') soFar = 0;
    const start = soFar;
    soFar += step.points;
    return { ...step, start, low: Math.min(start, soFar), high: Math.max(start, soFar) };
  });
}
