import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scoring } from '../../../../schemas/definition.ts';
import { type CurvePoint, curveOf } from '../axis/curve.ts';
import { type Spacing, scaleFor } from '../axis/scale.ts';
import type { Handle, Target } from '../methods/drawn.ts';
import { drawnOf } from '../methods/index.ts';
import { Backdrop } from './backdrop.tsx';
import { Grip } from './grip.tsx';
import { plotOf } from './plot.ts';
import { useHandleWords } from './use-handle-words.ts';
import { useHeldScale } from './use-held-scale.ts';
import { useWidth } from './use-width.ts';

export interface ChartProps {
  readonly scoring: Scoring;
  /** Drawn pale: what a proposal would give. */
  readonly proposed?: Scoring | null;
  readonly fullMarks: number;
  readonly unit: string | undefined;
  readonly ascending: Float64Array;
  readonly spacing: Spacing | null;
  readonly simulated: { readonly value: number; readonly mark: number | null } | null;
  readonly readOnly: boolean;
  readonly label: string;
  readonly onChange: (scoring: Scoring, gesture: string) => void;
  readonly onAdd?: ((at: Target) => void) | undefined;
  readonly onRemove?: ((handle: Handle) => void) | undefined;
}

const height = 208;

const jumps = ({ method }: Scoring) => method === 'bands' || method === 'steps';

/** A scoring over the park's values: what it names can be taken and moved. */
export function ThresholdChart(props: ChartProps) {
  const { scoring, proposed = null, fullMarks, ascending, unit, spacing, simulated, readOnly, label } = props;
  const { t } = useTranslation('inspector');
  const { host, width } = useWidth(380);
  const drawn = drawnOf(scoring);
  const wanted = useMemo(
    () => scaleFor(ascending, drawn?.thresholds(scoring, fullMarks) ?? [], spacing, jumps(scoring)),
    [ascending, drawn, scoring, fullMarks, spacing],
  );
  const { scale, hold, release } = useHeldScale(wanted);
  const plot = plotOf(width, height, scale, fullMarks);
  const curve = useMemo(() => curveOf(scoring, fullMarks, scale, ascending), [scoring, fullMarks, scale, ascending]);
  const frame = { fullMarks, low: scale.low, high: scale.high, gapAt: scale.stepAt };
  const handles = drawn?.handles(scoring, frame) ?? [];
  const words = useHandleWords(scoring, unit, ascending);
  const add = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (!readOnly) props.onAdd?.(plot.at(event.clientX - box.left, event.clientY - box.top));
  };
  return (
    <div ref={host} className="threshold-chart" onPointerDown={hold} onPointerUp={release} onPointerCancel={release}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be drawn in */}
      <svg width={width} height={height} onDoubleClick={add} role="group" aria-label={label}>
        <Backdrop plot={plot} ascending={ascending} unit={unit} />
        {proposed && (
          <path className="curve curve-proposed" d={pathOf(curveOf(proposed, fullMarks, scale, ascending), plot)} />
        )}
        <path className="curve-area" d={areaOf(curve, plot)} />
        <path className="curve" d={pathOf(curve, plot)} />
        {simulated && <Simulated {...{ plot, simulated }} text={t('chart.simulated')} />}
        {handles.map((handle) => (
          <Grip
            key={handle.id}
            {...{ handle, plot, readOnly }}
            {...words(handle)}
            onMove={(to, gesture) => {
              const moved = drawn?.moved(scoring, handle, to, frame);
              if (moved) props.onChange(moved, gesture);
            }}
            onRemove={props.onRemove && (() => props.onRemove?.(handle))}
          />
        ))}
      </svg>
    </div>
  );
}

type Plot = ReturnType<typeof plotOf>;

function pathOf(curve: readonly CurvePoint[], { left, right, yOf }: Plot): string {
  return curve
    .map(({ place, mark }, at) => `${at === 0 ? 'M' : 'L'}${round(left + place * (right - left))},${round(yOf(mark))}`)
    .join('');
}

function areaOf(curve: readonly CurvePoint[], plot: Plot): string {
  return curve.length === 0 ? '' : `${pathOf(curve, plot)}L${plot.right},${plot.bottom}L${plot.left},${plot.bottom}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface SimulatedProps {
  readonly plot: Plot;
  readonly simulated: NonNullable<ChartProps['simulated']>;
  readonly text: string;
}

/** The chosen enterprise. */
function Simulated({ plot, simulated: { value, mark }, text }: SimulatedProps) {
  const x = plot.xOf(value);
  const isRight = x > (plot.left + plot.right) / 2;
  const isHigh = (mark ?? 0) > plot.fullMarks / 2;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <g className="simulated" aria-hidden="true">
      <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      {mark !== null && <circle cx={x} cy={plot.yOf(mark)} r={4} />}
      <text
        x={x + (isRight ? -5 : 5)}
        y={isHigh ? plot.bottom - 22 : plot.top + 22}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {text}
      </text>
    </g>
  );
}
