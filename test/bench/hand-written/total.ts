import { roundHalfAway, snap } from '../../../rules/decimal.ts';
import type { Dataset } from '../../../rules/index.ts';
import { fieldOf } from './columns.ts';
import { type AdjustmentColumns, type Standing, scored, vetoed } from './standing.ts';

const gradeB = 5;

/** The columns that adjust a total. */
export interface AdjustingColumns {
  readonly certificates: Float64Array;
  readonly standards: Float64Array;
  readonly completeness: Float64Array;
  readonly awards: Float64Array;
  readonly abnormal: Float64Array;
  readonly penalties: Float64Array;
}

export function adjustingColumns(dataset: Dataset): AdjustingColumns {
  return {
    certificates: fieldOf(dataset, 'class3_device_certs'),
    standards: fieldOf(dataset, 'std_international'),
    completeness: fieldOf(dataset, 'data_completeness'),
    awards: fieldOf(dataset, 'award_national'),
    abnormal: fieldOf(dataset, 'abnormal_operation'),
    penalties: fieldOf(dataset, 'env_penalty_3y'),
  };
}

/** From the root's fractions to the rounded total and the grade. */
export function settleTotal(
  { certificates, standards, completeness, awards, abnormal, penalties }: AdjustingColumns,
  rootFractions: Float64Array,
  { stages, statuses, adjustments: { bn1, bn2, bn3, bn4, v7, v8 }, totals, grades }: Standing,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    grades[row] = -1;
    totals[row] = Number.NaN;
    if ((stages[row] as number) < 0) continue;
    // The caps add up to scale.bonusCap, so that it never binds.
    const bonus1 = bonus(bn1, row, snap((certificates[row] as number) * 10), 20);
    const bonus2 = bonus(bn2, row, snap((standards[row] as number) * 10), 10);
    const complete = completeness[row] as number;
    const bonus3 = bonus(bn3, row, complete >= 98 ? 10 : complete < 98 ? 0 : Number.NaN, 10);
    const bonus4 = bonus(bn4, row, snap((awards[row] as number) * 10), 10);
    if (statuses[row] === vetoed) totals[row] = 0;
    if (statuses[row] !== scored) continue;
    let total = 1000 * (rootFractions[row] as number) + bonus1 + bonus2 + bonus3 + bonus4;

    const listed = abnormal[row] as number;
    if (listed === 1) v7.outcomes[row] = 1;
    else if (Number.isNaN(listed)) v7.outcomes[row] = 2;
    const penalised = penalties[row] as number;
    if (penalised >= 1) {
      const taken = (Math.max(total, 0) * 5) / 100;
      total -= taken;
      v8.outcomes[row] = 1;
      v8.points[row] = -taken;
    } else if (Number.isNaN(penalised)) v8.outcomes[row] = 2;

    const rounded = roundHalfAway(snap(Math.min(Math.max(total, 0), 1050)), 2);
    totals[row] = rounded;
    const reached = gradeOf(rounded);
    grades[row] = listed === 1 ? Math.max(reached, gradeB) : reached;
  }
}

function bonus({ outcomes, points }: AdjustmentColumns, row: number, amount: number, cap: number): number {
  if (Number.isNaN(amount)) {
    outcomes[row] = 2;
    return 0;
  }
  const earned = Math.min(Math.max(amount, 0), cap);
  outcomes[row] = 1;
  if (earned > 0) points[row] = earned;
  return earned;
}

function gradeOf(total: number): number {
  if (total >= 650) return total >= 850 ? 0 : total >= 750 ? 1 : 2;
  if (total >= 450) return total >= 550 ? 3 : 4;
  return total >= 350 ? 5 : 6;
}
