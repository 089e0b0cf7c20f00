import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noMainRevenueY0 = reasonCode('read', 'main_revenue_y0');
const noRevenueY0 = reasonCode('read', 'revenue_y0');
const noRatioOverRevenueY0 = reasonCode('ratio', 'revenue_y0');
const noOperatingCostY0 = reasonCode('read', 'operating_cost_y0');
const noNetAssetsY0 = reasonCode('read', 'net_assets_y0');
const noNetAssetsY1 = reasonCode('read', 'net_assets_y1');
const noGrowthOverNetAssetsY1 = reasonCode('growth', 'net_assets_y1');
const noStaffTotalY0 = reasonCode('read', 'staff_total_y0');
const noRatioOverStaffTotalY0 = reasonCode('ratio', 'staff_total_y0');
const noStaffTotalY1 = reasonCode('read', 'staff_total_y1');
const noGrowthOverStaffTotalY1 = reasonCode('growth', 'staff_total_y1');
const noTaxPaidY0 = reasonCode('read', 'tax_paid_y0');

/** Share of main business revenue, %. */
const c07: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const mainRevenueY0 = fieldOf(dataset, 'main_revenue_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  for (let row = from; row < to; row++) {
    const part = mainRevenueY0[row] as number;
    const whole = revenueY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noMainRevenueY0, whole, noRevenueY0, noRatioOverRevenueY0);
    const mark = value >= 70 ? 100 : value >= 60 ? 75 : value >= 55 ? 50 : value >= 50 ? 25 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c07Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c07Weights[slot] as number) * fraction;
  }
};
const c07Weights = bySlot(8, 8, 10, 9);
const c07Shares = bySlot(
  (140 / 1000) * (8 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Gross margin, %. */
const c08: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  const operatingCostY0 = fieldOf(dataset, 'operating_cost_y0');
  for (let row = from; row < to; row++) {
    const whole = revenueY0[row] as number;
    const cost = operatingCostY0[row] as number;
    const value = whole > 0 ? snap(((whole - cost) / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(whole, noRevenueY0, cost, noOperatingCostY0, noRatioOverRevenueY0);
    const earned = (100 * (value - 10)) / 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c08Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c08Weights[slot] as number) * fraction;
  }
};
const c08Weights = bySlot(7, 8, 10, 9);
const c08Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Net asset growth, %. */
const c09: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const netAssetsY0 = fieldOf(dataset, 'net_assets_y0');
  const netAssetsY1 = fieldOf(dataset, 'net_assets_y1');
  for (let row = from; row < to; row++) {
    const now = netAssetsY0[row] as number;
    const before = netAssetsY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noNetAssetsY0, before, noNetAssetsY1, noGrowthOverNetAssetsY1);
    const mark = value >= 35 ? 100 : value >= 25 ? 80 : value >= 15 ? 60 : value >= 5 ? 40 : value >= 0 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c09Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c09Weights[slot] as number) * fraction;
  }
};
const c09Weights = bySlot(7, 8, 10, 9);
const c09Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Revenue per employee, 万元/人. */
const c10: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  for (let row = from; row < to; row++) {
    const part = revenueY0[row] as number;
    const whole = staffTotalY0[row] as number;
    const value = whole > 0 ? snap(part / whole) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noRevenueY0, whole, noStaffTotalY0, noRatioOverStaffTotalY0);
    const earned = (100 * (value - 10)) / 140;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c10Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c10Weights[slot] as number) * fraction;
  }
};
const c10Weights = bySlot(7, 8, 10, 9);
const c10Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Staff growth, %. */
const c11: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const staffTotalY0 = fieldOf(dataset, 'staff_total_y0');
  const staffTotalY1 = fieldOf(dataset, 'staff_total_y1');
  for (let row = from; row < to; row++) {
    const now = staffTotalY0[row] as number;
    const before = staffTotalY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noStaffTotalY0, before, noStaffTotalY1, noGrowthOverStaffTotalY1);
    const earned = (100 * value) / 30;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c11Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c11Weights[slot] as number) * fraction;
  }
};
const c11Weights = bySlot(7, 8, 10, 9);
const c11Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Taxes paid, 万元. */
const c12: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTaxPaidY0;
    const mark = value >= 3000 ? 100 : value >= 1000 ? 80 : value >= 200 ? 60 : value >= 50 ? 40 : value >= 10 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c12Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c12Weights[slot] as number) * fraction;
  }
};
const c12Weights = bySlot(7, 15, 19, 19);
const c12Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (15 / 200),
  (250 / 1000) * (19 / 250),
  (250 / 1000) * (19 / 250),
);

export const growthC07ToC12: readonly HandWrittenIndicator[] = [
  { id: 'C07', loop: c07 },
  { id: 'C08', loop: c08 },
  { id: 'C09', loop: c09 },
  { id: 'C10', loop: c10 },
  { id: 'C11', loop: c11 },
  { id: 'C12', field: 'tax_paid_y0', loop: c12 },
];
