import type { Definition, Grade, Id } from '../../schemas/definition.ts';
import { snapNumber } from './decimals.ts';

/** 1 for the best; ties share the best rank. `totals` holds the total itself too. */
export function rankOf(totals: readonly number[], total: number): number {
  return 1 + totals.filter((other) => other > total).length;
}

type Grading = Pick<Definition, 'grades'>;

function bestFirst({ grades = [] }: Grading): readonly Grade[] {
  return grades.toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0) || (a.top ?? 0) - (b.top ?? 0));
}

/** `totals`: of the ranking that shares are taken of; null where the enterprise has no place in one. */
export function gradeOf(grading: Grading, total: number, totals: readonly number[] | null, limits: readonly Id[]) {
  const grades = bestFirst(grading);
  const earned = grades.findIndex(({ from, top }) => {
    if (from !== undefined) return total >= from;
    // On paper: 28 % of 25 are 7, not 7.000000000000001.
    return totals !== null && rankOf(totals, total) - 1 < snapNumber((top ?? 0) * totals.length);
  });
  if (earned < 0) return null;
  const lowestAllowed = Math.max(earned, ...limits.map((limit) => grades.findIndex(({ id }) => id === limit)));
  return grades[lowestAllowed]?.id ?? null;
}
