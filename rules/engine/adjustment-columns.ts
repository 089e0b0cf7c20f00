import { sheetStatuses } from '../../schemas/result.ts';
import type { Standing } from '../adjustment/adjustment-rule.ts';
import { adjustmentRuleOf } from '../adjustment/index.ts';
import { roundHalfAway, snap } from '../decimal.ts';
import { namesIn } from '../formula/expression.ts';
import type { Program, ProgramAdjustment } from '../program/program.ts';
import { operandOf, snapColumn } from './operand.ts';
import type { AdjustmentColumns } from './run.ts';
import type { GrowingSurface } from './surface.ts';
import type { Step } from './value-column.ts';

export const scored = sheetStatuses.indexOf('scored');
export const unclassified = sheetStatuses.indexOf('unclassified');
export const rejected = sheetStatuses.indexOf('rejected');
export const vetoed = sheetStatuses.indexOf('vetoed');

/** What the adjustments start from and leave behind. */
export interface AdjustedColumns {
  readonly rootFractions: Float64Array;
  readonly statuses: Uint8Array;
  readonly decidedBy: Int16Array;
  readonly totals: Float64Array;
  readonly bestGrades: Int16Array;
}

/** From the root's fraction to the rounded total: the adjustments in order, then the clamp, the snap and the rounding. */
export function adjustmentSteps(
  program: Program,
  size: number,
  surface: GrowingSurface,
  columns: AdjustedColumns,
): { readonly adjustments: readonly AdjustmentColumns[]; readonly step: Step } {
  const { rootFractions, statuses, decidedBy, totals, bestGrades } = columns;
  const { full, min, max = Number.POSITIVE_INFINITY, decimals, bonusCap = Number.POSITIVE_INFINITY } = program.scale;
  const bonusLeft = new Float64Array(size);
  const totalSoFar = new Float64Array(size);
  surface.add('total', { values: totalSoFar, blame: () => 0 });
  const one = (adjustment: ProgramAdjustment, index: number) =>
    adjustmentStep(program, adjustment, index, size, surface, columns, bonusLeft, totalSoFar);
  const each = program.adjustments.map(one);

  const step: Step = (start, n) => {
    for (let row = start; row < start + n; row++) {
      const fraction = rootFractions[row] as number;
      if (statuses[row] === scored && Number.isNaN(fraction)) statuses[row] = rejected;
      totals[row] = full * fraction;
    }
    bonusLeft.fill(bonusCap, start, start + n);
    bestGrades.fill(0, start, start + n);
    decidedBy.fill(-1, start, start + n);
    for (const adjustment of each) adjustment.step(start, n);
    for (let row = start; row < start + n; row++) {
      if (statuses[row] === scored) {
        const clamped = Math.min(Math.max(totals[row] as number, min), max);
        totals[row] = roundHalfAway(snap(clamped), decimals);
      } else totals[row] = statuses[row] === vetoed ? 0 : Number.NaN;
    }
  };
  return { adjustments: each.map(({ columns: own }) => own), step };
}

function adjustmentStep(
  program: Program,
  { adjustment, when, formula }: ProgramAdjustment,
  index: number,
  size: number,
  surface: GrowingSurface,
  { statuses, decidedBy, totals, bestGrades }: AdjustedColumns,
  bonusLeft: Float64Array,
  totalSoFar: Float64Array,
): { readonly columns: AdjustmentColumns; readonly step: Step } {
  const rule = adjustmentRuleOf(adjustment);
  const condition = when && operandOf(when, surface);
  // After the condition has run its registers are free again.
  const amount = formula && operandOf(formula, surface);
  const snapsAmount = formula?.kind === 'call';
  const readsTotal = [when, formula].some((expression) => expression && namesIn(expression).has('total'));
  const outcomes = new Uint8Array(size);
  const points = new Float64Array(size);
  const holds = new Float64Array(condition ? Math.min(size, surface.constant(0).length) : 0);
  const gradeIndex = (id: string) => program.grades.findIndex((grade) => grade.id === id);
  const standing: Standing = { total: 0, bonusLeft: 0, bestGrade: 0, decided: null };

  const step: Step = (start, n) => {
    if (readsTotal) for (let row = start; row < start + n; row++) totalSoFar[row] = snap(totals[row] as number);
    if (condition) {
      condition.run(start, n);
      const at = condition.absolute ? start : 0;
      for (let i = 0; i < n; i++) holds[i] = condition.values[at + i] as number;
    }
    if (amount) {
      amount.run(start, n);
      if (snapsAmount) snapColumn(amount.values, 0, n);
    }
    for (let i = 0; i < n; i++) {
      const row = start + i;
      outcomes[row] = 0;
      points[row] = 0;
      if (statuses[row] !== scored) continue;
      const held = condition ? (holds[i] as number) : 1;
      if (rule.acts === 'unless' ? held === 1 : held === 0) continue;
      const earned = amount ? (amount.values[(amount.absolute ? start : 0) + i] as number) : 0;
      if (Number.isNaN(earned) || (rule.acts === 'when' && held !== 1)) {
        outcomes[row] = 2;
        continue;
      }
      standing.total = totals[row] as number;
      standing.bonusLeft = bonusLeft[row] as number;
      standing.bestGrade = bestGrades[row] as number;
      standing.decided = null;
      points[row] = rule.apply(adjustment, standing, earned, gradeIndex);
      outcomes[row] = 1;
      totals[row] = standing.total;
      bonusLeft[row] = standing.bonusLeft;
      bestGrades[row] = standing.bestGrade;
      if (standing.decided === null) continue;
      statuses[row] = sheetStatuses.indexOf(standing.decided);
      decidedBy[row] = index;
    }
  };
  return { columns: { outcomes, points }, step };
}
