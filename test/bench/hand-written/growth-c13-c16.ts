import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noTaxPaidY0 = reasonCode('read', 'tax_paid_y0');
const noTaxPaidY1 = reasonCode('read', 'tax_paid_y1');
const noGrowthOverTaxPaidY1 = reasonCode('growth', 'tax_paid_y1');
const noExportRevenueY0 = reasonCode('read', 'export_revenue_y0');
const noRevenueY0 = reasonCode('read', 'revenue_y0');
const noRatioOverRevenueY0 = reasonCode('ratio', 'revenue_y0');
const noTotalLiabilitiesY0 = reasonCode('read', 'total_liabilities_y0');
const noTotalAssetsY0 = reasonCode('read', 'total_assets_y0');
const noRatioOverTotalAssetsY0 = reasonCode('ratio', 'total_assets_y0');
const noOperatingCashflowY0 = reasonCode('read', 'operating_cashflow_y0');

/** Tax growth, %. */
const c13: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const taxPaidY0 = fieldOf(dataset, 'tax_paid_y0');
  const taxPaidY1 = fieldOf(dataset, 'tax_paid_y1');
  for (let row = from; row < to; row++) {
    const now = taxPaidY0[row] as number;
    const before = taxPaidY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = firstMissing(now, noTaxPaidY0, before, noTaxPaidY1, noGrowthOverTaxPaidY1);
    const earned = (100 * value) / 30;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c13Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c13Weights[slot] as number) * fraction;
  }
};
const c13Weights = bySlot(7, 8, 10, 9);
const c13Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (10 / 250),
  (250 / 1000) * (9 / 250),
);

/** Share of overseas revenue, %. */
const c14: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const exportRevenueY0 = fieldOf(dataset, 'export_revenue_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  for (let row = from; row < to; row++) {
    const part = exportRevenueY0[row] as number;
    const whole = revenueY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noExportRevenueY0, whole, noRevenueY0, noRatioOverRevenueY0);
    const earned = (100 * value) / 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c14Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c14Weights[slot] as number) * fraction;
  }
};
const c14Weights = bySlot(7, 8, 9, 9);
const c14Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (8 / 200),
  (250 / 1000) * (9 / 250),
  (250 / 1000) * (9 / 250),
);

/** Debt-to-asset ratio, %. */
const c15: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const totalLiabilitiesY0 = fieldOf(dataset, 'total_liabilities_y0');
  const totalAssetsY0 = fieldOf(dataset, 'total_assets_y0');
  for (let row = from; row < to; row++) {
    const part = totalLiabilitiesY0[row] as number;
    const whole = totalAssetsY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noTotalLiabilitiesY0, whole, noTotalAssetsY0, noRatioOverTotalAssetsY0);
    const mark = value >= 75 ? 0 : value >= 55 ? 50 : value < 55 ? 100 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c15Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c15Weights[slot] as number) * fraction;
  }
};
const c15Weights = bySlot(7, 7, 9, 9);
const c15Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (7 / 200),
  (250 / 1000) * (9 / 250),
  (250 / 1000) * (9 / 250),
);

/** Operating cash flow to revenue, %. */
const c16: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const operatingCashflowY0 = fieldOf(dataset, 'operating_cashflow_y0');
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  for (let row = from; row < to; row++) {
    const part = operatingCashflowY0[row] as number;
    const whole = revenueY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noOperatingCashflowY0, whole, noRevenueY0, noRatioOverRevenueY0);
    const earned = (100 * (value + 10)) / 30;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c16Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c16Weights[slot] as number) * fraction;
  }
};
const c16Weights = bySlot(7, 7, 9, 9);
const c16Shares = bySlot(
  (140 / 1000) * (7 / 140),
  (200 / 1000) * (7 / 200),
  (250 / 1000) * (9 / 250),
  (250 / 1000) * (9 / 250),
);

export const growthC13ToC16: readonly HandWrittenIndicator[] = [
  { id: 'C13', loop: c13 },
  { id: 'C14', loop: c14 },
  { id: 'C15', loop: c15 },
  { id: 'C16', loop: c16 },
];
