import { differs } from '../diff/sides.ts';
import type { EnterpriseImpact, ImpactReport } from './impact.ts';

/** How many gain and lose. */
export function countsOf(
  size: number,
  enterpriseAt: (row: number) => EnterpriseImpact,
  gradeTurn: ((row: number) => number) | undefined,
): ImpactReport['counts'] {
  const counts = { unchanged: 0, higher: 0, lower: 0, rising: 0, falling: 0, enteredRanking: 0, leftRanking: 0 };
  const grades = { gradeUp: 0, gradeDown: 0 };
  for (let row = 0; row < size; row++) {
    const enterprise = enterpriseAt(row);
    const { change, places, rank } = enterprise;
    if (isUnchanged(enterprise)) counts.unchanged += 1;
    if (change !== null && change > 0) counts.higher += 1;
    if (change !== null && change < 0) counts.lower += 1;
    if (places !== null && places > 0) counts.rising += 1;
    if (places !== null && places < 0) counts.falling += 1;
    if (rank.before === null && rank.after !== null) counts.enteredRanking += 1;
    if (rank.before !== null && rank.after === null) counts.leftRanking += 1;
    const turn = gradeTurn?.(row) ?? 0;
    if (turn > 0) grades.gradeUp += 1;
    if (turn < 0) grades.gradeDown += 1;
  }
  return { ...counts, ...(gradeTurn ? grades : { gradeUp: null, gradeDown: null }) };
}

export function isUnchanged({ status, stage, total, grade, rank, applications }: EnterpriseImpact): boolean {
  const compared = [status, stage, total, grade, rank];
  return compared.every((sides) => !differs(sides)) && Object.keys(applications).length === 0;
}
