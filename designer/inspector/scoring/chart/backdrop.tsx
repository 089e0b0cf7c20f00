import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { type Histogram, histogramOf } from '../axis/bars.ts';
import { ticksOf } from '../axis/ticks.ts';
import type { Plot } from './plot.ts';

interface Props {
  readonly plot: Plot;
  readonly ascending: Float64Array;
  readonly unit: string | undefined;
}

/** The park's values as bars, the axis of values and the one of marks. */
export function Backdrop({ plot, ascending, unit }: Props) {
  const histogram = histogramOf(ascending, plot.scale);
  return (
    <>
      <Bars plot={plot} histogram={histogram} unit={unit} />
      <Axes plot={plot} unit={unit} />
    </>
  );
}

interface BarsProps {
  readonly plot: Plot;
  readonly histogram: Histogram;
  readonly unit: string | undefined;
}

function Bars({ plot, histogram: { bars, below, above }, unit = '' }: BarsProps) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const { left, right, top, bottom } = plot;
  const most = Math.max(1, below, above, ...bars.map(({ count }) => count));
  // A root keeps small bars visible beside large ones.
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1.5, Math.sqrt(count / most) * (bottom - top)));
  const overflow = (x: number, count: number, said: string) =>
    count > 0 && (
      <rect className="bar bar-overflow" x={x} y={bottom - tall(count)} width={8} height={tall(count)}>
        <title>{said}</title>
      </rect>
    );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <g aria-hidden="true">
      {overflow(left - 10, below, t('chart.below', { count: below, value: number(plot.scale.low, 4), unit }))}
      {bars.map(({ left: from, right: to, count, from: low, to: high }) => (
        <rect
          key={from}
          className="bar"
          x={left + from * (right - left)}
          y={bottom - tall(count)}
          width={Math.max(1, (to - from) * (right - left) - 1)}
          height={tall(count)}
        >
          <title>
            {low === high
              ? t('chart.at', { value: number(low, 4), unit, count })
              : t('chart.bin', { from: number(low, 4), to: number(high, 4), unit, count })}
          </title>
        </rect>
      ))}
      {overflow(right + 2, above, t('chart.above', { count: above, value: number(plot.scale.high, 4), unit }))}
    </g>
  );
}

function Axes({ plot, unit = '' }: { readonly plot: Plot; readonly unit: string | undefined }) {
  const { t } = useTranslation('inspector');
  const { number } = useLanguage();
  const { left, right, top, bottom, scale, fullMarks } = plot;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <g className="axis" aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line
            className="axis-grid"
            x1={left}
            x2={right}
            y1={plot.yOf(share * fullMarks)}
            y2={plot.yOf(share * fullMarks)}
          />
          <text x={left - 12} y={plot.yOf(share * fullMarks) + 4} textAnchor="end">
            {number(share * fullMarks, 2)}
          </text>
        </g>
      ))}
      <line className="axis-line" x1={left - 10} x2={right + 10} y1={bottom} y2={bottom} />
      {ticksOf(scale).map((value, at, all) => (
        <g key={value}>
          <line className="axis-line" x1={plot.xOf(value)} x2={plot.xOf(value)} y1={bottom} y2={bottom + 4} />
          <text x={plot.xOf(value)} y={bottom + 24} textAnchor="middle">
            {number(value, 6)}
            {at === all.length - 1 && unit !== '' ? ` ${unit}` : ''}
          </text>
        </g>
      ))}
      <line className="axis-line" x1={left} x2={left} y1={top} y2={bottom} />
      {scale.spacing === 'logarithmic' && (
        <text x={right} y={top - 7} textAnchor="end">
          {t('chart.isLog')}
        </text>
      )}
    </g>
  );
}
