import type { Kind } from '../../../rules/formula/types.ts';
import type { Dictionary } from '../../../rules/records/dictionary.ts';
import type { ValueSpread } from './preview.ts';

const bins = 24;
const fewValues = 12;
const mostSampled = 4096;
/** From here on even bins would leave nearly all values in one of them. */
const wideRatio = 100;

/** How the values of the rows are spread. Bins lie where nearly all values are: single far ones don't stretch them. */
export function spreadOf(values: Float64Array, kind: Kind, dictionary: Dictionary): ValueSpread {
  if (kind === 'text') return categories(values, (code) => dictionary.text(code));
  if (kind === 'boolean') return categories(values, (cell) => cell !== 0);
  const few = fewDistinct(values);
  if (few && kind === 'number') {
    const ascending = [...few].sort(([a], [b]) => a - b);
    return {
      kind: 'values',
      values: ascending.map(([value]) => value),
      counts: Uint32Array.from(ascending, ([, count]) => count),
    };
  }
  return { kind, ...binned(values) };
}

function categories(values: Float64Array, nameOf: (cell: number) => string | boolean): ValueSpread {
  const counts = new Map<number, number>();
  for (const cell of values) if (!Number.isNaN(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  const listed = ordered.slice(0, fewValues);
  return {
    kind: 'categories',
    categories: listed.map(([cell]) => nameOf(cell)),
    counts: Uint32Array.from(listed, ([, count]) => count),
    others: ordered.slice(fewValues).reduce((sum, [, count]) => sum + count, 0),
  };
}

function fewDistinct(values: Float64Array): ReadonlyMap<number, number> | null {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const count = counts.get(value) ?? 0;
    if (count === 0 && counts.size === fewValues) return null;
    counts.set(value, count + 1);
  }
  return counts;
}

function binned(values: Float64Array) {
  const edges = edgesFor(sample(values));
  const { spacing, from, to, edgesAt } = edges;
  const counts = new Uint32Array(edgesAt.length - 1);
  let [below, above] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < from) below += 1;
    else if (value > to) above += 1;
    else {
      const bin = binOf(edgesAt, value);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }
  return { spacing, edges: edgesAt, counts, below, above };
}

/** The last bin whose lower edge the value reaches. */
function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ascending; every so many rows, the same ones each time. */
function sample(values: Float64Array): Float64Array {
  const stride = Math.max(1, Math.floor(values.length / mostSampled));
  const taken: number[] = [];
  for (let row = 0; row < values.length; row += stride)
    if (!Number.isNaN(values[row])) taken.push(values[row] as number);
  return Float64Array.from(taken).sort();
}

function edgesFor(ascending: Float64Array) {
  const at = (share: number) => ascending[Math.round(share * (ascending.length - 1))] ?? 0;
  const [least, low, high, most] = [at(0.01), at(0.05), at(0.95), at(0.99)];
  if (low > 0 && high / low >= wideRatio) {
    const from = least > 0 ? least : low;
    const ratio = (most / from) ** (1 / bins);
    const edgesAt = Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? most : from * ratio ** i));
    return { spacing: 'logarithmic' as const, from, to: most, edgesAt };
  }
  const step = niceStep((most - least || Math.abs(most) || 1) / bins);
  const from = Math.floor(least / step) * step;
  const count = Math.max(1, Math.ceil((most - from) / step + 1e-9));
  const edgesAt = Float64Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
  return { spacing: 'even' as const, from: edgesAt[0] as number, to: edgesAt[count] as number, edgesAt };
}

/** 1, 2, 2.5 or 5 times a power of ten, the first that is wide enough. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 2.5, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10);
}
