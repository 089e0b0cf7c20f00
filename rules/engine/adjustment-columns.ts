import type { Adjustment } from '../../schemas/definition.ts';
import { sheetStatuses } from '../../schemas/sheet-status.ts';
import type { Standing } from '../adjustment/adjustment-rule.ts';
import { adjustmentRuleOf } from '../adjustment/index.ts';
import { namesIn } from '../formula/expression.ts';
import type { Program, ProgramAdjustment } from '../program/program.ts';
import { finishTotals, multiply, setHeld, snapRows } from './loops.ts';
import { operandOf } from './operand-of.ts';
import type { AdjustmentColumns } from './run.ts';
import type { GrowingSurface } from './surface.ts';
import { clearing, type Step, valueColumn } from './value-column.ts';

export const scored = sheetStatuses.indexOf('scored');
export const unclassified = sheetStatuses.indexOf('unclassified');
export const rejected = sheetStatuses.indexOf('rejected');
const vetoed = sheetStatuses.indexOf('vetoed');

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
  known: readonly (ConditionColumns | undefined)[],
): { readonly adjustments: readonly AdjustmentColumns[]; readonly step: Step } {
  const { rootFractions, statuses, decidedBy, totals, bestGrades } = columns;
  const { full, min, max = Number.POSITIVE_INFINITY, decimals, bonusCap = Number.POSITIVE_INFINITY } = program.scale;
  const bonusLeft = new Float64Array(size);
  const totalSoFar = new Float64Array(size);
  const noTotal = surface.reasons.code('total', []);
  surface.add('total', { values: totalSoFar, blame: () => noTotal });
  const passes = program.adjustments.map((one, index) => {
    const conditions = conditionColumns(one, size, surface, known[index]);
    const readsTotal = [one.when, one.formula].some((expression) => expression && namesIn(expression).has('total'));
    const own = { ...conditions.columns, outcomes: new Uint8Array(size), points: new Float64Array(size) };
    const apply = applyStep(program, one.adjustment, index, own, columns, bonusLeft);
    const step: Step = (start, n) => {
      if (readsTotal) snapRows(totalSoFar, start, totals, start, n);
      conditions.step?.(start, n);
      apply(start, n);
    };
    return { own, step };
  });

  const step: Step = (start, n) => {
    for (let row = start; row < start + n; row++)
      if (statuses[row] === scored && Number.isNaN(rootFractions[row])) statuses[row] = rejected;
    multiply(totals, rootFractions, full, start, n);
    bonusLeft.fill(bonusCap, start, start + n);
    bestGrades.fill(0, start, start + n);
    decidedBy.fill(-1, start, start + n);
    for (const pass of passes) pass.step(start, n);
    finishTotals(totals, statuses, start, n, { min, max, decimals }, scored, vetoed);
  };
  return { adjustments: passes.map(({ own }) => own), step };
}

export type ConditionColumns = Pick<AdjustmentColumns, 'held' | 'amounts'>;

/** Whether the condition holds and what the formula gives, row by row. Without a condition it always holds. */
function conditionColumns(
  { when, formula }: ProgramAdjustment,
  size: number,
  surface: GrowingSurface,
  known: ConditionColumns | undefined,
): { readonly columns: ConditionColumns; readonly step?: Step } {
  if (known) return { columns: known };
  const condition = when && operandOf(when, surface);
  const held = new Uint8Array(size).fill(condition ? 0 : 1);
  const amount = formula && valueColumn(formula, size, surface);
  const step: Step = (start, n) => {
    if (condition) {
      condition.run(start, n);
      setHeld(held, start, condition.values, condition.absolute ? start : 0, n);
    }
    amount?.step(start, n);
  };
  return { columns: { held, amounts: amount?.column.values ?? null }, step };
}

function applyStep(
  program: Program,
  adjustment: Adjustment,
  index: number,
  own: AdjustmentColumns,
  adjusted: AdjustedColumns,
  bonusLeft: Float64Array,
): Step {
  const rule = adjustmentRuleOf(adjustment);
  const gradeIndex = (id: string) => program.grades.findIndex((grade) => grade.id === id);
  const pass: Pass = { ...own, ...adjusted, adjustment, index, rule, bonusLeft, gradeIndex };
  const clear = clearing(({ outcomes, points }, start, n) => {
    for (let row = start; row < start + n; row++) {
      outcomes[row] = 0;
      points[row] = 0;
    }
  }, own);
  return (start, n) => {
    clear(start, n);
    applyToRows(pass, start, n);
  };
}

interface Pass extends AdjustmentColumns, AdjustedColumns {
  readonly adjustment: Adjustment;
  readonly index: number;
  readonly rule: ReturnType<typeof adjustmentRuleOf>;
  readonly bonusLeft: Float64Array;
  readonly gradeIndex: (id: string) => number;
}

const standing: Standing = { total: 0, bonusLeft: 0, bestGrade: 0, decided: null };

function applyToRows(pass: Pass, start: number, n: number): void {
  const { adjustment, index, rule, gradeIndex, held, amounts, outcomes, points } = pass;
  const { statuses, decidedBy, totals, bestGrades, bonusLeft } = pass;
  const idle = rule.acts === 'unless' ? 1 : 0;
  for (let row = start; row < start + n; row++) {
    if (held[row] === idle || statuses[row] !== scored) continue;
    const amount = amounts ? (amounts[row] as number) : 0;
    if (Number.isNaN(amount) || (rule.acts === 'when' && held[row] === 2)) {
      outcomes[row] = 2;
      continue;
    }
    standing.total = totals[row] as number;
    standing.bonusLeft = bonusLeft[row] as number;
    standing.bestGrade = bestGrades[row] as number;
    standing.decided = null;
    points[row] = rule.apply(adjustment, standing, amount, gradeIndex);
    outcomes[row] = 1;
    totals[row] = standing.total;
    bonusLeft[row] = standing.bonusLeft;
    bestGrades[row] = standing.bestGrade;
    if (standing.decided === null) continue;
    statuses[row] = sheetStatuses.indexOf(standing.decided);
    decidedBy[row] = index;
  }
}
