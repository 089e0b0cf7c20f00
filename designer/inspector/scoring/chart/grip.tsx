import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useFrame } from '../../node/use-frame.ts';
import type { Handle, Target } from '../methods/drawn.ts';
import type { Plot } from './plot.ts';

interface Props {
  readonly handle: Handle;
  readonly plot: Plot;
  readonly label: string;
  readonly valueText: string;
  /** Said beside the grip while it is held. */
  readonly tag: string;
  readonly readOnly: boolean;
  readonly onMove: (to: Target, gesture: string) => void;
  readonly onRemove?: (() => void) | undefined;
}

/** Less is a click, not a drag. */
const slack = 2;

const ways: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [10, 10],
  PageDown: [-10, -10],
};

/** A boundary, a point or a band's mark that is moved by mouse, finger or keys. */
export function Grip({ handle, plot, label, valueText, tag, readOnly, onMove, onRemove }: Props) {
  const id = useId();
  const gestures = useRef(0);
  const held = useRef<{ readonly x: number; readonly y: number; moves: boolean } | null>(null);
  const framed = useFrame(onMove);
  const { moves, value, mark, reach } = handle;
  const x = reach ? (plot.xOf(reach[0]) + plot.xOf(reach[1])) / 2 : plot.xOf(value);
  const y = moves === 'value' && handle.role === 'boundary' ? plot.bottom : plot.yOf(mark);

  const begin = (event: PointerEvent<SVGGElement>) => {
    if (readOnly || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gestures.current += 1;
    held.current = { x: event.clientX, y: event.clientY, moves: false };
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    const start = held.current;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!start || !box) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) start.moves = true;
    if (start.moves)
      framed.run(plot.at(event.clientX - box.left, event.clientY - box.top), `${id} ${gestures.current}`);
  };
  const end = () => {
    framed.flush();
    held.current = null;
  };
  const press = (event: KeyboardEvent<SVGGElement>) => {
    if (readOnly) return;
    if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      event.stopPropagation();
      onRemove();
      return;
    }
    const to = stepped(event.key, event.shiftKey ? 10 : 1, handle, plot);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(to, `${id} ${gestures.current} keys`);
  };
  const isMark = moves === 'mark';
  return (
    <g
      role="slider"
      tabIndex={0}
      className="grip"
      data-moves={moves}
      aria-label={label}
      aria-valuenow={isMark ? mark : value}
      aria-valuemin={isMark ? 0 : plot.scale.low}
      aria-valuemax={isMark ? plot.fullMarks : plot.scale.high}
      aria-valuetext={valueText}
      aria-readonly={readOnly}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onFocus={() => {
        gestures.current += 1;
      }}
      onKeyDown={press}
    >
      <Shape handle={handle} plot={plot} x={x} y={y} />
      <text className="grip-tag" x={Math.min(plot.right - 30, Math.max(plot.left + 30, x))} y={plot.top - 6}>
        {tag}
      </text>
    </g>
  );
}

function stepped(
  key: string,
  times: number,
  { moves, value, mark }: Handle,
  { scale, fullMarks }: Plot,
): Target | null {
  const way = ways[key];
  if (!way) return null;
  const [right, up] = way;
  const markStep = fullMarks >= 20 ? 1 : fullMarks / 20;
  const alongValue = moves === 'both' ? right : right || up;
  const alongMark = moves === 'both' ? up : up || right;
  const byValue = moves === 'mark' ? 0 : alongValue;
  const byMark = moves === 'value' ? 0 : alongMark;
  const step = scale.stepAt(value);
  return {
    value: Number((value + byValue * times * step).toPrecision(12)),
    mark: Number((mark + byMark * times * markStep).toPrecision(12)),
  };
}

interface ShapeProps {
  readonly handle: Handle;
  readonly plot: Plot;
  readonly x: number;
  readonly y: number;
}

function Shape({ handle: { moves, reach, role }, plot, x, y }: ShapeProps) {
  if (moves === 'mark' && reach) {
    const [from, to] = [plot.xOf(reach[0]), plot.xOf(reach[1])];
    const wide = Math.max(0, Math.min(26, to - from - 6));
    return (
      <>
        <rect className="grip-reach" x={from} y={y - 8} width={Math.max(0, to - from)} height={16} />
        <rect className="grip-knob" x={x - wide / 2} y={y - 4} width={wide} height={8} rx={4} />
      </>
    );
  }
  if (role === 'boundary')
    return (
      <>
        <rect className="grip-reach" x={x - 7} y={plot.top} width={14} height={plot.bottom - plot.top + 14} />
        <line className="grip-line" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
        <path className="grip-knob" d={`M${x},${plot.bottom - 2}l6,7v9h-12v-9z`} />
      </>
    );
  return (
    <>
      <line className="grip-line" x1={x} x2={x} y1={y} y2={plot.bottom} />
      <circle className="grip-reach" cx={x} cy={y} r={14} />
      <circle className="grip-knob" cx={x} cy={y} r={6} />
    </>
  );
}
