import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noUtilityModelValid = reasonCode('read', 'utility_model_valid');
const noDesignValid = reasonCode('read', 'design_valid');
const noSoftwareCopyright = reasonCode('read', 'software_copyright');
const noIcLayout = reasonCode('read', 'ic_layout');
const noInvPatentValid = reasonCode('read', 'inv_patent_valid');
const noStaffTotalY0 = reasonCode('read', 'staff_total_y0');
const noRatioOverStaffTotalY0 = reasonCode('ratio', 'staff_total_y0');
const noTechContractAmountY0 = reasonCode('read', 'tech_contract_amount_y0');
const noTechContractCountY0 = reasonCode('read', 'tech_contract_count_y0');

/** Utility models and designs, 件. */
const b07: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const utilityModelValid = fieldOf(dataset, 'utility_model_valid');
  const designValid = fieldOf(dataset, 'design_valid');
  for (let row = from; row < to; row++) {
    const first = utilityModelValid[row] as number;
    const second = designValid[row] as number;
    const value = snap(first + second * 0.5);
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = Number.isNaN(first) ? noUtilityModelValid : noDesignValid;
    const earned = value * 3;
    const mark = earned > 0 ? Math.min(earned, 60) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b07Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b07Weights[slot] as number) * fraction;
  }
};
const b07Weights = bySlot(7, 7, 8, 9);
const b07Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (9 / 310),
);

/** Software copyrights, 项. */
const b08: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noSoftwareCopyright;
    const earned = value * 5;
    const mark = earned > 0 ? Math.min(earned, 60) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b08Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b08Weights[slot] as number) * fraction;
  }
};
const b08Weights = bySlot(7, 7, 8, 8);
const b08Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** IC layout designs, 项. */
const b09: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noIcLayout;
    const earned = value * 25;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b09Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b09Weights[slot] as number) * fraction;
  }
};
const b09Weights = bySlot(7, 7, 8, 8);
const b09Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** Valid invention patents per 100 staff, 件/百人. */
const b10: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const invPatentValid = fieldOf(dataset, 'inv_patent_valid');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = invPatentValid[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noInvPatentValid, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const earned = (100 * value) / 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b10Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b10Weights[slot] as number) * fraction;
  }
};
const b10Weights = bySlot(7, 7, 8, 8);
const b10Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** Technology contract turnover, 万元. */
const b11: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTechContractAmountY0;
    const earned = (100 * value) / 1000;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b11Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b11Weights[slot] as number) * fraction;
  }
};
const b11Weights = bySlot(20, 22, 23, 25);
const b11Shares = bySlot(
  (240 / 1000) * (20 / 240),
  (270 / 1000) * (22 / 270),
  (290 / 1000) * (23 / 290),
  (310 / 1000) * (25 / 310),
);

/** Technology contracts, 份. */
const b12: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTechContractCountY0;
    const earned = value * 10;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b12Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b12Weights[slot] as number) * fraction;
  }
};
const b12Weights = bySlot(7, 7, 8, 8);
const b12Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

export const outputB07ToB12: readonly HandWrittenIndicator[] = [
  { id: 'B07', loop: b07 },
  { id: 'B08', field: 'software_copyright', loop: b08 },
  { id: 'B09', field: 'ic_layout', loop: b09 },
  { id: 'B10', loop: b10 },
  { id: 'B11', field: 'tech_contract_amount_y0', loop: b11 },
  { id: 'B12', field: 'tech_contract_count_y0', loop: b12 },
];
