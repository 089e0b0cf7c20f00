import type { ScoringOf } from '../../../../schemas/definition.ts';
import { withoutNoise } from '../axis/tidy.ts';
import { countBelow } from '../values/park-values.ts';

export type Bands = ScoringOf<'bands'>;
export type Band = Bands['bands'][number];

/** Held between the boundaries beside it, at least `gap` apart where there is room. */
export function movedBoundary(bands: readonly Band[], index: number, value: number, gap: number): readonly Band[] {
  const band = bands[index];
  if (!band || band.from === null) return bands;
  const before = bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY;
  const after = bands[index + 1]?.from ?? Number.POSITIVE_INFINITY;
  const room = after - before;
  const margin = Math.min(gap, Number.isFinite(room) ? room / 3 : gap);
  const from = withoutNoise(Math.min(after - margin, Math.max(before + margin, value)));
  return bands.with(index, { ...band, from });
}

export function withBand(bands: readonly Band[], index: number, part: Partial<Band>): readonly Band[] {
  const band = bands[index];
  return band ? bands.with(index, { ...band, ...part }) : bands;
}

/** The band that holds the value becomes two; the upper one's mark lies between its neighbours'. */
export function splitAt(bands: readonly Band[], value: number, fullMarks: number): readonly Band[] {
  if (bands.some(({ from }) => from === value)) return bands;
  const index = bands.findLastIndex(({ from }) => from === null || from < value);
  const lower = bands[index]?.mark ?? 0;
  const upper = bands[index + 1]?.mark ?? (index < 0 ? 0 : fullMarks);
  const mark = Math.round((lower + upper) * 50) / 100;
  return bands.toSpliced(index + 1, 0, { from: value, mark });
}

/** Its values go to the band below, or where there is none to the band above. */
export function withoutBand(bands: readonly Band[], index: number): readonly Band[] {
  return index === 0 ? mergedUp(bands, 0) : bands.toSpliced(index, 1);
}

/** The band and the one above it become one, with the upper one's mark. */
export function mergedUp(bands: readonly Band[], index: number): readonly Band[] {
  const [band, above] = [bands[index], bands[index + 1]];
  return band && above ? bands.toSpliced(index, 2, { from: band.from, mark: above.mark }) : bands;
}

/** Where a person may split a band: in the middle of what it holds, or of its boundaries. */
export function middleOf(
  bands: readonly Band[],
  index: number,
  ascending: Float64Array,
  ends: readonly [number, number],
) {
  const [from, to] = [bands[index]?.from ?? ends[0], bands[index + 1]?.from ?? ends[1]];
  const [first, last] = [countBelow(ascending, from), countBelow(ascending, to)];
  const median = ascending[(first + last) >>> 1];
  const isInside = last - first > 2 && median !== undefined && median > from && median < to;
  return isInside ? median : withoutNoise((from + to) / 2);
}

/** counts[0]: below the first band; counts[i + 1]: in band i. */
export function countsByBand({ bands, boundary }: Bands, ascending: Float64Array): readonly number[] {
  const below = bands.map(({ from }) => (from === null ? 0 : countBelow(ascending, from, boundary === 'upper')));
  const starts = [0, ...below];
  return starts.map((start, at) => Math.max(0, (starts[at + 1] ?? ascending.length) - start));
}
