import type { Id } from '../../../schemas/definition.ts';
import type { Flow } from '../../park/preview/preview.ts';

/** How many have each grade now, whatever they had before; those without any come last, if there are any. */
export function gradeCounts({
  before,
  after,
  counts,
}: Flow): readonly { readonly grade: Id | null; readonly count: number }[] {
  return after
    .map((grade, column) => ({
      grade,
      count: before.reduce((sum, _, row) => sum + (counts[row * after.length + column] ?? 0), 0),
    }))
    .filter(({ grade, count }) => grade !== null || count > 0);
}
