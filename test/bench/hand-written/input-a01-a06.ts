import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noRdExpenseY0 = reasonCode('read', 'rd_expense_y0');
const noRevenueY0 = reasonCode('read', 'revenue_y0');
const noCostTotalY0 = reasonCode('read', 'cost_total_y0');
const noRatioOverRevenueY0OrCostTotalY0 = reasonCode('ratio', 'revenue_y0', 'cost_total_y0');
const noRdExpenseY1 = reasonCode('read', 'rd_expense_y1');
const noGrowthOverRdExpenseY1 = reasonCode('growth', 'rd_expense_y1');
const noRdStaffY0 = reasonCode('read', 'rd_staff_y0');
const noStaffTotalY0 = reasonCode('read', 'staff_total_y0');
const noRatioOverStaffTotalY0 = reasonCode('ratio', 'staff_total_y0');
const noMasterPlusStaff = reasonCode('read', 'master_plus_staff');
const noDoctorStaff = reasonCode('read', 'doctor_staff');

/** R&D expenditure, 万元. */
const a01: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdExpenseY0;
    const mark = value >= 2000 ? 100 : value >= 800 ? 80 : value >= 300 ? 60 : value >= 100 ? 40 : value >= 20 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a01Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a01Weights[slot] as number) * fraction;
  }
};
const a01Weights = bySlot(37, 32, 28, 33);
const a01Shares = bySlot(
  (400 / 1000) * (37 / 400),
  (340 / 1000) * (32 / 340),
  (290 / 1000) * (28 / 290),
  (260 / 1000) * (33 / 260),
);

/** R&D intensity, %. */
const a02: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const rdExpenseY0 = fieldOf(dataset, 'rd_expense_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  const costTotalY0 = fieldOf(dataset, 'cost_total_y0');
  for (let row = from; row < to; row++) {
    const part = rdExpenseY0[row] as number;
    const revenue = revenueY0[row] as number;
    const whole = revenue > 0 ? revenue : revenue <= 0 ? (costTotalY0[row] as number) : Number.NaN;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(
        part,
        noRdExpenseY0,
        whole,
        Number.isNaN(revenue) ? noRevenueY0 : noCostTotalY0,
        noRatioOverRevenueY0OrCostTotalY0,
      );
    const mark = value >= 12 ? 100 : value >= 8 ? 80 : value >= 5 ? 60 : value >= 3 ? 40 : value >= 2 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a02Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a02Weights[slot] as number) * fraction;
  }
};
const a02Weights = bySlot(61, 42, 38, 33);
const a02Shares = bySlot(
  (400 / 1000) * (61 / 400),
  (340 / 1000) * (42 / 340),
  (290 / 1000) * (38 / 290),
  (260 / 1000) * (33 / 260),
);

/** R&D growth, %. */
const a03: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const rdExpenseY0 = fieldOf(dataset, 'rd_expense_y0');
  const rdExpenseY1 = fieldOf(dataset, 'rd_expense_y1');
  for (let row = from; row < to; row++) {
    const now = rdExpenseY0[row] as number;
    const before = rdExpenseY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noRdExpenseY0, before, noRdExpenseY1, noGrowthOverRdExpenseY1);
    const earned = (100 * value) / 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a03Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a03Weights[slot] as number) * fraction;
  }
};
const a03Weights = bySlot(36, 32, 28, 25);
const a03Shares = bySlot(
  (400 / 1000) * (36 / 400),
  (340 / 1000) * (32 / 340),
  (290 / 1000) * (28 / 290),
  (260 / 1000) * (25 / 260),
);

/** Share of R&D staff, %. */
const a04: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const rdStaffY0 = fieldOf(dataset, 'rd_staff_y0');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = rdStaffY0[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noRdStaffY0, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const mark = value >= 30 ? 100 : value >= 25 ? 80 : value >= 20 ? 60 : value >= 15 ? 40 : value >= 10 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a04Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a04Weights[slot] as number) * fraction;
  }
};
const a04Weights = bySlot(49, 32, 28, 25);
const a04Shares = bySlot(
  (400 / 1000) * (49 / 400),
  (340 / 1000) * (32 / 340),
  (290 / 1000) * (28 / 290),
  (260 / 1000) * (25 / 260),
);

/** Share of staff with master or above, %. */
const a05: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const masterPlusStaff = fieldOf(dataset, 'master_plus_staff');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = masterPlusStaff[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noMasterPlusStaff, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const earned = (100 * value) / 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a05Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a05Weights[slot] as number) * fraction;
  }
};
const a05Weights = bySlot(36, 21, 19, 16);
const a05Shares = bySlot(
  (400 / 1000) * (36 / 400),
  (340 / 1000) * (21 / 340),
  (290 / 1000) * (19 / 290),
  (260 / 1000) * (16 / 260),
);

/** Doctors, 人. */
const a06: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noDoctorStaff;
    const earned = value * 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a06Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a06Weights[slot] as number) * fraction;
  }
};
const a06Weights = bySlot(12, 11, 10, 8);
const a06Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (10 / 290),
  (260 / 1000) * (8 / 260),
);

export const inputA01ToA06: readonly HandWrittenIndicator[] = [
  { id: 'A01', field: 'rd_expense_y0', loop: a01 },
  { id: 'A02', loop: a02 },
  { id: 'A03', loop: a03 },
  { id: 'A04', loop: a04 },
  { id: 'A05', loop: a05 },
  { id: 'A06', field: 'doctor_staff', loop: a06 },
];
