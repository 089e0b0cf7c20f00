import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noRevenueY0 = reasonCode('read', 'revenue_y0');
const noRevenueY1 = reasonCode('read', 'revenue_y1');
const noGrowthOverRevenueY1 = reasonCode('growth', 'revenue_y1');
const noRevenueY2 = reasonCode('read', 'revenue_y2');
const noCagrOverRevenueY2 = reasonCode('cagr', 'revenue_y2');
const noHightechRevenueY0 = reasonCode('read', 'hightech_revenue_y0');
const noHightechRevenueY1 = reasonCode('read', 'hightech_revenue_y1');
const noGrowthOverHightechRevenueY1 = reasonCode('growth', 'hightech_revenue_y1');
const noNetProfitY0 = reasonCode('read', 'net_profit_y0');
const noNetAssetsY0 = reasonCode('read', 'net_assets_y0');
const noRatioOverNetAssetsY0 = reasonCode('ratio', 'net_assets_y0');
const noTotalProfitY0 = reasonCode('read', 'total_profit_y0');
const noTotalProfitY1 = reasonCode('read', 'total_profit_y1');
const noGrowthOverTotalProfitY1 = reasonCode('growth', 'total_profit_y1');

/** Revenue, 万元. */
const c01: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRevenueY0;
    const mark =
      value >= 40000 ? 100 : value >= 10000 ? 80 : value >= 2000 ? 60 : value >= 500 ? 40 : value >= 100 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c01Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c01Weights[slot] as number) * fraction;
  }
};
const c01Weights = bySlot(8, 23, 29, 28);
const c01Shares = bySlot(
  (140 / 1000) * (8 / 140),
  (200 / 1000) * (23 / 200),
  (250 / 1000) * (29 / 250),
  (250 / 1000) * (28 / 250),
);

/** Revenue growth, %. */
const c02: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  const revenueY1 = fieldOf(dataset, 'revenue_y1');
  for (let row = from; row < to; row++) {
    const now = revenueY0[row] as number;
    const before = revenueY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = firstMissing(now, noRevenueY0, before, noRevenueY1, noGrowthOverRevenueY1);
    const mark = value >= 35 ? 100 : value >= 25 ? 80 : value >= 15 ? 60 : value >= 5 ? 40 : value >= 0 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c02Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c02Weights[slot] as number) * fraction;
  }
};
const c02Weights = bySlot(30, 31, 38, 37);
const c02Shares = bySlot(
  (140 / 1000) * (30 / 140),
  (200 / 1000) * (31 / 200),
  (250 / 1000) * (38 / 250),
  (250 / 1000) * (37 / 250),
);

/** Revenue 3-year compound growth, %. */
const c03: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const revenueY0 = fieldOf(dataset, 'revenue_y0');
  const revenueY2 = fieldOf(dataset, 'revenue_y2');
  for (let row = from; row < to; row++) {
    const now = revenueY0[row] as number;
    const before = revenueY2[row] as number;
    const value = before > 0 ? snap(((now / before) ** (1 / 2) - 1) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value)) missing[row] = firstMissing(now, noRevenueY0, before, noRevenueY2, noCagrOverRevenueY2);
    const earned = (100 * value) / 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c03Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c03Weights[slot] as number) * fraction;
  }
};
const c03Weights = bySlot(8, 23, 29, 28);
const c03Shares = bySlot(
  (140 / 1000) * (8 / 140),
  (200 / 1000) * (23 / 200),
  (250 / 1000) * (29 / 250),
  (250 / 1000) * (28 / 250),
);

/** High-tech revenue growth, %. */
const c04: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const hightechRevenueY0 = fieldOf(dataset, 'hightech_revenue_y0');
  const hightechRevenueY1 = fieldOf(dataset, 'hightech_revenue_y1');
  for (let row = from; row < to; row++) {
    const now = hightechRevenueY0[row] as number;
    const before = hightechRevenueY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noHightechRevenueY0, before, noHightechRevenueY1, noGrowthOverHightechRevenueY1);
    const earned = (100 * value) / 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c04Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c04Weights[slot] as number) * fraction;
  }
};
const c04Weights = bySlot(15, 15, 19, 19);
const c04Shares = bySlot(
  (140 / 1000) * (15 / 140),
  (200 / 1000) * (15 / 200),
  (250 / 1000) * (19 / 250),
  (250 / 1000) * (19 / 250),
);

/** Net asset profitability, %. */
const c05: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const netProfitY0 = fieldOf(dataset, 'net_profit_y0');
  const netAssetsY0 = fieldOf(dataset, 'net_assets_y0');
  for (let row = from; row < to; row++) {
    const part = netProfitY0[row] as number;
    const whole = netAssetsY0[row] as number;
    const value = whole > 0 ? snap((part / whole) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(part, noNetProfitY0, whole, noNetAssetsY0, noRatioOverNetAssetsY0);
    const earned = (100 * value) / 15;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c05Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c05Weights[slot] as number) * fraction;
  }
};
const c05Weights = bySlot(8, 15, 19, 28);
const c05Shares = bySlot(
  (140 / 1000) * (8 / 140),
  (200 / 1000) * (15 / 200),
  (250 / 1000) * (19 / 250),
  (250 / 1000) * (28 / 250),
);

/** Profit growth, %. */
const c06: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const totalProfitY0 = fieldOf(dataset, 'total_profit_y0');
  const totalProfitY1 = fieldOf(dataset, 'total_profit_y1');
  for (let row = from; row < to; row++) {
    const now = totalProfitY0[row] as number;
    const before = totalProfitY1[row] as number;
    const value = before > 0 ? snap(((now - before) / before) * 100) : Number.NaN;
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(now, noTotalProfitY0, before, noTotalProfitY1, noGrowthOverTotalProfitY1);
    const earned = (100 * value) / 30;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (c06Shares[slot] as number);
    sums[row] = (sums[row] as number) + (c06Weights[slot] as number) * fraction;
  }
};
const c06Weights = bySlot(0, 8, 10, 10);
const c06Shares = bySlot(0, (200 / 1000) * (8 / 200), (250 / 1000) * (10 / 250), (250 / 1000) * (10 / 250));

export const growthC01ToC06: readonly HandWrittenIndicator[] = [
  { id: 'C01', field: 'revenue_y0', loop: c01 },
  { id: 'C02', loop: c02 },
  { id: 'C03', loop: c03 },
  { id: 'C04', loop: c04 },
  { id: 'C05', loop: c05 },
  { id: 'C06', loop: c06 },
];
