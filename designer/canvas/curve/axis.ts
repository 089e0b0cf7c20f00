import type { Scoring } from '../../../schemas/definition.ts';
import type { ValueSpread } from '../../park/preview/preview.ts';

/** The way across a small drawing, 0 … 1: what values stand where, and how many enterprises have them. */
export interface Axis {
  /** Values from left to right to draw the curve through, and where each stands. */
  readonly samples: readonly { readonly x: number; readonly value: number | string | boolean }[];
  /** Each sample is a category or single value of its own, drawn as a level piece. */
  readonly slotWidth: number | null;
  /** Where a number stands; outside of all bins, at the nearer end. */
  readonly placeOf: (value: number) => number;
  /** Heights 0 … 1, side by side over the whole width. */
  readonly bars: readonly number[];
}

const steps = 64;

export function axisOf(spread: ValueSpread | null, scoring: Scoring): Axis {
  if (!spread) return withJumps(evenly(rangeOf(scoring), []), scoring);
  if (spread.kind === 'categories') return slots([...spread.categories], heights(spread.counts), () => 0.5);
  if (spread.kind === 'values') {
    const { values } = spread;
    if (values.length === 0) return withJumps(evenly(rangeOf(scoring), []), scoring);
    const placeOf = (value: number) => {
      const reached = values.findLastIndex((one) => one <= value);
      return Math.min(1, Math.max(0, (reached + 0.5) / values.length));
    };
    return slots([...values], heights(spread.counts), placeOf);
  }
  const edges = [...spread.edges];
  if (edges.length < 2) return withJumps(evenly(rangeOf(scoring), []), scoring);
  return withJumps(alongEdges(edges, heights(spread.counts)), scoring);
}

/** Bands jump: the curve is drawn through the values on both sides of each boundary. */
function withJumps(axis: Axis, scoring: Scoring): Axis {
  if (scoring.method !== 'bands') return axis;
  const around = scoring.bands.flatMap(({ from }) => {
    if (from === null) return [];
    const x = axis.placeOf(from);
    const little = Math.max(1e-9, Math.abs(from) * 1e-9);
    return x > 0 && x < 1 ? [from - little, from, from + little].map((value) => ({ x, value })) : [];
  });
  const samples = [...axis.samples, ...around].sort((a, b) => a.x - b.x || Number(a.value) - Number(b.value));
  return { ...axis, samples };
}

function slots(
  values: readonly (number | string | boolean)[],
  bars: readonly number[],
  placeOf: Axis['placeOf'],
): Axis {
  const slotWidth = 1 / Math.max(1, values.length);
  return { samples: values.map((value, at) => ({ x: (at + 0.5) * slotWidth, value })), slotWidth, placeOf, bars };
}

function evenly([from, to]: readonly [number, number], bars: readonly number[]): Axis {
  return alongEdges([from, to > from ? to : from + 1], bars);
}

/** Bins are drawn equally wide, so values run on a scale of their own in each. */
function alongEdges(edges: readonly number[], bars: readonly number[]): Axis {
  const bins = edges.length - 1;
  const edge = (at: number) => edges[at] ?? 0;
  const valueAt = (x: number) => {
    const bin = Math.min(bins - 1, Math.floor(x * bins));
    return edge(bin) + (x * bins - bin) * (edge(bin + 1) - edge(bin));
  };
  const placeOf = (value: number) => {
    if (value <= edge(0)) return 0;
    if (value >= edge(bins)) return 1;
    const bin = Math.max(
      0,
      edges.findLastIndex((one) => one <= value),
    );
    const width = edge(bin + 1) - edge(bin);
    return (bin + (width > 0 ? (value - edge(bin)) / width : 0)) / bins;
  };
  const samples = Array.from({ length: steps + 1 }, (_, at) => ({ x: at / steps, value: valueAt(at / steps) }));
  return { samples, slotWidth: null, placeOf, bars };
}

function heights(counts: Uint32Array): readonly number[] {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  // A root keeps small bins visible beside a large one.
  return Array.from(counts, (count) => (most === 0 ? 0 : Math.sqrt(count / most)));
}

/** Without the park's values: around the numbers that the scoring names. */
function rangeOf(scoring: Scoring): readonly [number, number] {
  const named = thresholdsOf(scoring).filter((one) => Number.isFinite(one));
  if (named.length === 0) return [0, 1];
  const [least, most] = [Math.min(...named), Math.max(...named)];
  const margin = (most - least || Math.abs(most) || 1) * 0.15;
  return [least - margin, most + margin];
}

function thresholdsOf(scoring: Scoring): readonly number[] {
  switch (scoring.method) {
    case 'bands':
      return scoring.bands.flatMap(({ from }) => (from === null ? [] : [from]));
    case 'linear':
      return [scoring.from, scoring.to];
    case 'piecewise':
      return scoring.points.map(([value]) => value);
    case 'perUnit':
      return [scoring.offset ?? 0, (scoring.offset ?? 0) + 1.2 * ((scoring.cap ?? 100) / (scoring.marksPerUnit || 1))];
    case 'steps':
      return [scoring.first, scoring.first + 5 * scoring.step];
    default:
      return [];
  }
}
