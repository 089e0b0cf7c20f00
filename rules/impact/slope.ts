import type { ImpactColumns } from './enterprise-impact.ts';
import type { EnterpriseBrief, ImpactReport } from './impact.ts';
import { largestRows } from './largest-rows.ts';

const mostMovers = 10;
const samples = 11;

/** Who rises and who falls most in rank, and some at even distances in between, so that the whole is seen. */
export function slopeOf(
  { dataset: { size }, sides }: ImpactColumns,
  briefAt: (row: number) => EnterpriseBrief,
): ImpactReport['slope'] {
  const { before, after } = { before: sides.before.ranks, after: sides.after.ranks };
  const places = (row: number) => (before[row] as number) - (after[row] as number);
  const up = largestRows(size, mostMovers, (row) => (places(row) > 0 ? places(row) : Number.NaN));
  const down = largestRows(size, mostMovers, (row) => (places(row) < 0 ? -places(row) : Number.NaN));
  const inOrder = Int32Array.from({ length: size }, (_, row) => row)
    .filter((row) => !Number.isNaN(places(row)))
    .sort((a, b) => (before[a] as number) - (before[b] as number) || a - b);
  const some = Array.from(
    { length: samples },
    (_, at) => inOrder[Math.round((at * (inOrder.length - 1)) / (samples - 1))],
  );
  const taken = new Map<number, ImpactReport['slope'][number]['why']>();
  for (const row of some) if (row !== undefined) taken.set(row, 'sample');
  for (const row of up) taken.set(row, 'riser');
  for (const row of down) taken.set(row, 'faller');
  return [...taken]
    .sort(([a], [b]) => (before[a] as number) - (before[b] as number))
    .map(([row, why]) => ({ ...briefAt(row), why }));
}
