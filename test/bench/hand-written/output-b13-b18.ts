import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noIpTransferIncomeY0 = reasonCode('read', 'ip_transfer_income_y0');
const noHightechRevenueY0 = reasonCode('read', 'hightech_revenue_y0');
const noRevenueY0 = reasonCode('read', 'revenue_y0');
const noRatioOverRevenueY0 = reasonCode('ratio', 'revenue_y0');
const noNewproductRevenueY0 = reasonCode('read', 'newproduct_revenue_y0');
const noStdInternational = reasonCode('read', 'std_international');
const noStdNational = reasonCode('read', 'std_national');
const noStdIndustry = reasonCode('read', 'std_industry');
const noAwardNational = reasonCode('read', 'award_national');
const noAwardProvincial = reasonCode('read', 'award_provincial');
const noProjectNational = reasonCode('read', 'project_national');
const noProjectProvincial = reasonCode('read', 'project_provincial');

/** Patent transfer and licence income, 万元. */
const b13: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noIpTransferIncomeY0;
    const earned = (100 * value) / 200;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b13Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b13Weights[slot] as number) * fraction;
  }
};
const b13Weights = bySlot(7, 7, 8, 8);
const b13Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** Share of high-tech product revenue, %. */
const b14: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const hightechRevenueY0 = fieldOf(dataset, 'hightech_revenue_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  for (let row = from; row < to; row++) {
    const part = hightechRevenueY0[row] as number;
    const whole = revenueY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noHightechRevenueY0, whole, noRevenueY0, noRatioOverRevenueY0);
    const earned = (100 * (value - 20)) / 60;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b14Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b14Weights[slot] as number) * fraction;
  }
};
const b14Weights = bySlot(7, 22, 23, 25);
const b14Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (22 / 270),
  (290 / 1000) * (23 / 290),
  (310 / 1000) * (25 / 310),
);

/** Share of new product sales, %. */
const b15: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const newproductRevenueY0 = fieldOf(dataset, 'newproduct_revenue_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  for (let row = from; row < to; row++) {
    const part = newproductRevenueY0[row] as number;
    const whole = revenueY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noNewproductRevenueY0, whole, noRevenueY0, noRatioOverRevenueY0);
    const earned = (100 * value) / 50;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b15Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b15Weights[slot] as number) * fraction;
  }
};
const b15Weights = bySlot(7, 15, 16, 17);
const b15Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (16 / 290),
  (310 / 1000) * (17 / 310),
);

/** Standards, level-weighted, 项. */
const b16: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const stdInternational = fieldOf(dataset, 'std_international');
  const stdNational = fieldOf(dataset, 'std_national');
  const stdIndustry = fieldOf(dataset, 'std_industry');
  for (let row = from; row < to; row++) {
    const first = stdInternational[row] as number;
    const second = stdNational[row] as number;
    const third = stdIndustry[row] as number;
    const value = snap(first * 3 + second * 2 + third);
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(first, noStdInternational, second, noStdNational, noStdIndustry);
    const mark = value >= 1 ? Math.min(30 + 15 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b16Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b16Weights[slot] as number) * fraction;
  }
};
const b16Weights = bySlot(14, 15, 16, 17);
const b16Shares = bySlot(
  (240 / 1000) * (14 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (16 / 290),
  (310 / 1000) * (17 / 310),
);

/** Provincial and national awards, 项. */
const b17: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const awardNational = fieldOf(dataset, 'award_national');
  const awardProvincial = fieldOf(dataset, 'award_provincial');
  for (let row = from; row < to; row++) {
    const first = awardNational[row] as number;
    const second = awardProvincial[row] as number;
    const value = snap(first * 3 + second);
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = Number.isNaN(first) ? noAwardNational : noAwardProvincial;
    const mark = value >= 1 ? Math.min(40 + 20 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b17Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b17Weights[slot] as number) * fraction;
  }
};
const b17Weights = bySlot(14, 15, 16, 17);
const b17Shares = bySlot(
  (240 / 1000) * (14 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (16 / 290),
  (310 / 1000) * (17 / 310),
);

/** Provincial and national projects, 项. */
const b18: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const projectNational = fieldOf(dataset, 'project_national');
  const projectProvincial = fieldOf(dataset, 'project_provincial');
  for (let row = from; row < to; row++) {
    const first = projectNational[row] as number;
    const second = projectProvincial[row] as number;
    const value = snap(first * 2 + second);
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = Number.isNaN(first) ? noProjectNational : noProjectProvincial;
    const mark = value >= 1 ? Math.min(40 + 20 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b18Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b18Weights[slot] as number) * fraction;
  }
};
const b18Weights = bySlot(13, 15, 15, 17);
const b18Shares = bySlot(
  (240 / 1000) * (13 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (15 / 290),
  (310 / 1000) * (17 / 310),
);

export const outputB13ToB18: readonly HandWrittenIndicator[] = [
  { id: 'B13', field: 'ip_transfer_income_y0', loop: b13 },
  { id: 'B14', loop: b14 },
  { id: 'B15', loop: b15 },
  { id: 'B16', loop: b16 },
  { id: 'B17', loop: b17 },
  { id: 'B18', loop: b18 },
];
