import { snap } from '../decimal.ts';
import type { Program } from '../program/program.ts';
import type { Statistic } from '../scoring/scoring-method.ts';
import { scored } from './adjustment-columns.ts';
import type { Within } from './ranking.ts';
import type { Ranking } from './run.ts';

/** Index into the program's grades, best first; −1: below all of them, or not graded. */
export function gradeColumn(
  { grades }: Program,
  statuses: Uint8Array,
  totals: Float64Array,
  bestGrades: Int16Array,
  { ranks }: Ranking,
  within: Within,
  rankings: ReadonlyMap<number, Statistic>,
): Int16Array {
  const byTop = grades.some(({ top }) => top !== undefined);
  return Int16Array.from(totals, (total, row) => {
    if (statuses[row] !== scored) return -1;
    const above = (ranks[row] as number) - 1;
    const ranked = Number(rankings.get(within(row))?.n ?? 0);
    const reached = grades.findIndex(({ from, top }) =>
      byTop ? above < snap((top ?? 0) * ranked) : total >= (from ?? Number.NEGATIVE_INFINITY),
    );
    return reached < 0 ? -1 : Math.max(reached, bestGrades[row] as number);
  });
}
