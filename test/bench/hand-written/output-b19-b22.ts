import { bySlot, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { reasonCode } from './reasons.ts';

const noFirstSetCount = reasonCode('read', 'first_set_count');
const noAchievements3y = reasonCode('read', 'achievements_3y');
const noPapersY0 = reasonCode('read', 'papers_y0');
const noIpPledgeAmountY0 = reasonCode('read', 'ip_pledge_amount_y0');

/** First-set products, 项. */
const b19: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noFirstSetCount;
    const earned = value * 40;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b19Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b19Weights[slot] as number) * fraction;
  }
};
const b19Weights = bySlot(7, 7, 8, 8);
const b19Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** Achievements commercialised, 3 years, 项. */
const b20: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noAchievements3y;
    const mark = value >= 15 ? 100 : value >= 12 ? 80 : value >= 9 ? 60 : value >= 6 ? 40 : value >= 3 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b20Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b20Weights[slot] as number) * fraction;
  }
};
const b20Weights = bySlot(13, 15, 15, 17);
const b20Shares = bySlot(
  (240 / 1000) * (13 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (15 / 290),
  (310 / 1000) * (17 / 310),
);

/** Papers, 篇. */
const b21: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noPapersY0;
    const earned = value * 10;
    const mark = earned > 0 ? Math.min(earned, 60) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b21Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b21Weights[slot] as number) * fraction;
  }
};
const b21Weights = bySlot(7, 7, 8, 8);
const b21Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

/** IP pledge financing, 万元. */
const b22: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noIpPledgeAmountY0;
    const earned = (100 * value) / 1000;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b22Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b22Weights[slot] as number) * fraction;
  }
};
const b22Weights = bySlot(7, 7, 8, 8);
const b22Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (8 / 310),
);

export const outputB19ToB22: readonly HandWrittenIndicator[] = [
  { id: 'B19', field: 'first_set_count', loop: b19 },
  { id: 'B20', field: 'achievements_3y', loop: b20 },
  { id: 'B21', field: 'papers_y0', loop: b21 },
  { id: 'B22', field: 'ip_pledge_amount_y0', loop: b22 },
];
