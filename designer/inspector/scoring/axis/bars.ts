import { countBelow, distinctValues } from '../values/park-values.ts';
import type { Scale } from './scale.ts';
import { stepNear, withoutNoise } from './tidy.ts';

/** From left to right, 0 … 1, with the values that it counts. */
interface Bar {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  /** Outside of the drawing, on either side. */
  readonly below: number;
  readonly above: number;
}

const wanted = 36;
const fewValues = 24;

export function histogramOf(ascending: Float64Array, scale: Scale): Histogram {
  const below = countBelow(ascending, scale.low);
  const above = ascending.length - countBelow(ascending, scale.high, true);
  const few = distinctValues(ascending, fewValues);
  return { bars: few ? bySingleValue(few, ascending, scale) : byBin(ascending, scale), below, above };
}

function bySingleValue(values: readonly number[], ascending: Float64Array, scale: Scale): readonly Bar[] {
  const places = values.map((value) => scale.placeOf(value));
  const gaps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  const half = Math.min(0.02, Math.max(0.004, Math.min(...gaps, 1) * 0.4));
  return values.flatMap((value, at) => {
    const place = places[at] ?? 0;
    if (place < 0 || place > 1) return [];
    const count = countBelow(ascending, value, true) - countBelow(ascending, value);
    return [{ left: place - half, right: place + half, from: value, to: value, count }];
  });
}

function byBin(ascending: Float64Array, scale: Scale): readonly Bar[] {
  const edges = edgesOf(scale);
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? scale.low;
    const isLast = at === edges.length - 2;
    const count = countBelow(ascending, to, isLast) - countBelow(ascending, from);
    return { left: scale.placeOf(from), right: scale.placeOf(to), from, to, count };
  });
}

/** Even ones begin at round values. */
function edgesOf(scale: Scale): readonly number[] {
  const { low, high, spacing } = scale;
  if (spacing === 'logarithmic') return Array.from({ length: wanted + 1 }, (_, at) => scale.valueAt(at / wanted));
  const step = stepNear((high - low) / wanted);
  const first = Math.floor(low / step) + 1;
  const inner = Array.from({ length: Math.ceil(high / step) - first }, (_, at) => withoutNoise((first + at) * step));
  return [low, ...inner.filter((edge) => edge > low && edge < high), high];
}
