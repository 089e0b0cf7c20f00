import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../schemas/definition.ts';
import type { ValueSpread } from '../../park/preview/preview.ts';
import { bandRange, curveOf } from '../curve/curve.ts';

interface Props {
  readonly indicator: Indicator;
  readonly spread: ValueSpread | null;
  /** 0: the indicator's own, then its variants. */
  readonly scoring: number;
  /** Of the simulated enterprise. */
  readonly value: number | null;
  readonly band: number | null;
}

/** The way from value to mark, over how the park's values are spread. */
export function SmallCurve({ indicator, spread, scoring: place, value, band }: Props) {
  const { t } = useTranslation('canvas');
  const scoring = place === 0 ? indicator.scoring : (indicator.variants?.[place - 1]?.scoring ?? indicator.scoring);
  const fullMarks = indicator.fullMarks ?? 100;
  const curve = useMemo(() => curveOf(scoring, fullMarks, spread), [scoring, fullMarks, spread]);
  if (!curve) return <span className="card-curve" />;
  const { axis, path, isRelative } = curve;
  const lit = band === null ? null : bandRange(scoring, band, axis);
  const width = 1 / Math.max(1, axis.bars.length);
  const at = value === null ? null : axis.placeOf(value);
  return (
    <svg className="card-curve" viewBox="0 -0.06 1 1.12" preserveAspectRatio="none" aria-hidden="true">
      {isRelative && <title>{t('relative')}</title>}
      <path className="card-bin" d={axis.bars.map((height, bin) => barPath(bin * width, width, height)).join('')} />
      {lit && <rect className="card-band" x={lit[0]} y={-0.06} width={lit[1] - lit[0]} height={1.12} />}
      <path className="card-line" data-relative={isRelative} d={path} vectorEffect="non-scaling-stroke" />
      {at !== null && (
        <line className="card-value-line" x1={at} x2={at} y1={-0.06} y2={1.06} vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}

function barPath(x: number, width: number, height: number): string {
  return `M${x + width * 0.06},1v${-height}h${width * 0.88}v${height}z`;
}
