import { snap } from '../decimal.ts';
import type { Program } from '../program/program.ts';
import { scored } from './adjustment-columns.ts';
import type { Ranking } from './run.ts';
import type { Keys } from './within.ts';

/** What a grade is awarded on. */
interface Graded {
  readonly statuses: Uint8Array;
  readonly totals: Float64Array;
  readonly bestGrades: Int16Array;
  readonly ranking: Ranking;
  readonly keys: Keys;
  /** How many are ranked in each group. */
  readonly sizes: ReadonlyMap<number, number>;
}

/** Fills in the index into the program's grades, best first; −1: below all of them, or not graded. */
export function fillGrades(column: Int16Array, { grades }: Program, graded: Graded): void {
  const { statuses, totals, bestGrades, ranking, keys, sizes } = graded;
  const from = grades.map((grade) => grade.from ?? Number.NEGATIVE_INFINITY);
  const byTop = grades.some(({ top }) => top !== undefined);
  for (let row = 0; row < column.length; row++) {
    column[row] = -1;
    if (statuses[row] !== scored) continue;
    let reached = 0;
    if (byTop) {
      const above = (ranking.ranks[row] as number) - 1;
      const ranked = sizes.get(keys.codes ? (keys.codes[row] as number) : 0) ?? 0;
      reached = grades.findIndex(({ top }) => above < snap((top ?? 0) * ranked));
      if (reached < 0) reached = grades.length;
    } else {
      const total = totals[row] as number;
      while (reached < from.length && total < (from[reached] as number)) reached += 1;
    }
    if (reached < grades.length) column[row] = Math.max(reached, bestGrades[row] as number);
  }
}
