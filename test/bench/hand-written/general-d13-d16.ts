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

const noGreenLevel = reasonCode('read', 'green_level');
const noIurProjectsY0 = reasonCode('read', 'iur_projects_y0');
const noSocialInsuredStaff = reasonCode('read', 'social_insured_staff');
const noStaffTotalY0 = reasonCode('read', 'staff_total_y0');
const noRatioOverStaffTotalY0 = reasonCode('ratio', 'staff_total_y0');
const noAudited = reasonCode('read', 'audited');

/** Green factory level. */
const d13: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d13Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noGreenLevel;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d13Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d13Weights[slot] as number) * fraction;
  }
};
const d13Weights = bySlot(0, 7, 6, 7);
const d13Shares = bySlot(0, (190 / 1000) * (7 / 190), (170 / 1000) * (6 / 170), (180 / 1000) * (7 / 180));
const d13Marks = { none: 0, municipal: 50, provincial: 80, national: 100 };

/** Industry-university projects, 项. */
const d14: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noIurProjectsY0;
    const earned = value * 25;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d14Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d14Weights[slot] as number) * fraction;
  }
};
const d14Weights = bySlot(8, 7, 6, 7);
const d14Shares = bySlot(
  (220 / 1000) * (8 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (6 / 170),
  (180 / 1000) * (7 / 180),
);

/** Social insurance coverage, %. */
const d15: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const socialInsuredStaff = fieldOf(dataset, 'social_insured_staff');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = socialInsuredStaff[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noSocialInsuredStaff, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const earned = (100 * (value - 60)) / 35;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d15Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d15Weights[slot] as number) * fraction;
  }
};
const d15Weights = bySlot(8, 7, 6, 7);
const d15Shares = bySlot(
  (220 / 1000) * (8 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (6 / 170),
  (180 / 1000) * (7 / 180),
);

/** Annual accounts audited. */
const d16: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noAudited;
    const mark = value === 1 ? 100 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d16Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d16Weights[slot] as number) * fraction;
  }
};
const d16Weights = bySlot(8, 7, 6, 7);
const d16Shares = bySlot(
  (220 / 1000) * (8 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (6 / 170),
  (180 / 1000) * (7 / 180),
);

export const generalD13ToD16: readonly HandWrittenIndicator[] = [
  { id: 'D13', field: 'green_level', loop: d13 },
  { id: 'D14', field: 'iur_projects_y0', loop: d14 },
  { id: 'D15', loop: d15 },
  { id: 'D16', field: 'audited', loop: d16 },
];
