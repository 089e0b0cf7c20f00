import { snap } from '../../../rules/decimal.ts';
import {
  bySlot,
  fieldOf,
  type HandWrittenIndicator,
  hasMarks,
  hasPoints,
  type IndicatorLoop,
  marksByCode,
} from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noTalentNational = reasonCode('read', 'talent_national');
const noTalentProvincial = reasonCode('read', 'talent_provincial');
const noTalentOverseas = reasonCode('read', 'talent_overseas');
const noFounderBackground = reasonCode('read', 'founder_background');
const noRdExpenseY0 = reasonCode('read', 'rd_expense_y0');
const noRdExpenseY2 = reasonCode('read', 'rd_expense_y2');
const noCagrOverRdExpenseY2 = reasonCode('cagr', 'rd_expense_y2');
const noStaffTotalY0 = reasonCode('read', 'staff_total_y0');
const noRatioOverStaffTotalY0 = reasonCode('ratio', 'staff_total_y0');
const noDigitalInvestY0 = reasonCode('read', 'digital_invest_y0');

/** Provincial and national talents, 人. */
const a13: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const talentNational = fieldOf(dataset, 'talent_national');
  const talentProvincial = fieldOf(dataset, 'talent_provincial');
  for (let row = from; row < to; row++) {
    const first = talentNational[row] as number;
    const second = talentProvincial[row] as number;
    const value = snap(first * 3 + second);
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = Number.isNaN(first) ? noTalentNational : noTalentProvincial;
    const mark = value >= 1 ? Math.min(40 + 20 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a13Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a13Weights[slot] as number) * fraction;
  }
};
const a13Weights = bySlot(24, 21, 19, 16);
const a13Shares = bySlot(
  (400 / 1000) * (24 / 400),
  (340 / 1000) * (21 / 340),
  (290 / 1000) * (19 / 290),
  (260 / 1000) * (16 / 260),
);

/** Overseas returnees, 人. */
const a14: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTalentOverseas;
    const earned = value * 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a14Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a14Weights[slot] as number) * fraction;
  }
};
const a14Weights = bySlot(12, 11, 9, 8);
const a14Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);

/** Founding team background. */
const a15: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, a15Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noFounderBackground;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a15Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a15Weights[slot] as number) * fraction;
  }
};
const a15Weights = bySlot(49, 21, 9, 8);
const a15Shares = bySlot(
  (400 / 1000) * (49 / 400),
  (340 / 1000) * (21 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);
const a15Marks = { none: 0, industry10y: 50, phd_team: 80, talent_plan: 100 };

/** R&D 3-year compound growth, %. */
const a16: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const rdExpenseY0 = fieldOf(dataset, 'rd_expense_y0');
  const rdExpenseY2 = fieldOf(dataset, 'rd_expense_y2');
  for (let row = from; row < to; row++) {
    const now = rdExpenseY0[row] as number;
    const before = rdExpenseY2[row] as number;
    const value = before > 0 ? snap(((now / before) ** (1 / 2) - 1) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noRdExpenseY0, before, noRdExpenseY2, noCagrOverRdExpenseY2);
    const earned = (100 * value) / 30;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a16Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a16Weights[slot] as number) * fraction;
  }
};
const a16Weights = bySlot(0, 10, 9, 8);
const a16Shares = bySlot(0, (340 / 1000) * (10 / 340), (290 / 1000) * (9 / 290), (260 / 1000) * (8 / 260));

/** R&D expense per employee, 万元/人. */
const a17: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const rdExpenseY0 = fieldOf(dataset, 'rd_expense_y0');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = rdExpenseY0[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap(part / whole) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noRdExpenseY0, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const earned = (100 * value) / 15;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a17Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a17Weights[slot] as number) * fraction;
  }
};
const a17Weights = bySlot(12, 10, 9, 8);
const a17Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (10 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);

/** Digital and smart upgrade spending, 万元. */
const a18: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noDigitalInvestY0;
    const earned = (100 * value) / 300;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a18Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a18Weights[slot] as number) * fraction;
  }
};
const a18Weights = bySlot(0, 10, 9, 8);
const a18Shares = bySlot(0, (340 / 1000) * (10 / 340), (290 / 1000) * (9 / 290), (260 / 1000) * (8 / 260));

export const inputA13ToA18: readonly HandWrittenIndicator[] = [
  { id: 'A13', loop: a13 },
  { id: 'A14', field: 'talent_overseas', loop: a14 },
  { id: 'A15', field: 'founder_background', loop: a15 },
  { id: 'A16', loop: a16 },
  { id: 'A17', loop: a17 },
  { id: 'A18', field: 'digital_invest_y0', loop: a18 },
];
