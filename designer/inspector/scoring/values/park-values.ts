import type { Id } from '../../../../schemas/definition.ts';
import type { IndicatorValues } from '../../../park/preview/indicator-values.ts';

/** An indicator's numbers among the enterprises that one scoring counts for. */
export interface Population {
  readonly ascending: Float64Array;
  readonly missing: number;
}

export interface Category {
  /** As a lookup writes it: an option's value, `true`, `3`. */
  readonly key: string;
  readonly count: number;
}

function isIn(all: IndicatorValues, stages: readonly Id[] | null): (place: number) => boolean {
  if (stages === null || all.stages.length === 0) return () => true;
  const wanted = new Set(stages.map((id) => all.stages.indexOf(id)));
  return (place) => wanted.has(place);
}

/** `stages` null: all of them. */
export function populationIn(all: IndicatorValues, stages: readonly Id[] | null): Population {
  const counts = isIn(all, stages);
  const ascending = stages === null ? all.values : all.values.filter((_, at) => counts(all.stageOf[at] ?? -1));
  const missing = all.missing.reduce((sum, count, place) => (counts(place) ? sum + count : sum), 0);
  return { ascending, missing };
}

/** How many have each value, the most frequent first. */
export function categoriesIn(all: IndicatorValues, stages: readonly Id[] | null): readonly Category[] {
  const counts = new Map<string, number>();
  for (const value of populationIn(all, stages).ascending) {
    const key = keyOf(value, all);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function keyOf(value: number, { kind, texts }: IndicatorValues): string {
  if (kind === 'text') return texts[value] ?? '';
  return kind === 'boolean' ? String(value !== 0) : String(value);
}

/** How many lie below a value; with `orAt`, at it too. */
export function countBelow(ascending: Float64Array, value: number, orAt = false): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = ascending[middle] ?? 0;
    if (orAt ? one <= value : one < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value that a share (0 … 1) of all lie below; NaN of nobody. */
export function quantile(ascending: Float64Array, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;
}

/** Up to `most` different values; null where there are more. */
export function distinctValues(ascending: Float64Array, most: number): readonly number[] | null {
  const found: number[] = [];
  for (const value of ascending) {
    if (found.at(-1) === value) continue;
    if (found.length === most) return null;
    found.push(value);
  }
  return found;
}
