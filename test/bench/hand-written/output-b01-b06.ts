import { snap } from '../../../rules/decimal.ts';
import { bySlot, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { reasonCode } from './reasons.ts';

const noInvPatentValid = reasonCode('read', 'inv_patent_valid');
const noInvPatentApplyY0 = reasonCode('read', 'inv_patent_apply_y0');
const noPctApplyY0 = reasonCode('read', 'pct_apply_y0');
const noInvPatentGrantY0 = reasonCode('read', 'inv_patent_grant_y0');
const noInvPatentHighvalue = reasonCode('read', 'inv_patent_highvalue');
const noOverseasPatentValid = reasonCode('read', 'overseas_patent_valid');

/** Valid invention patents, 件. */
const b01: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noInvPatentValid;
    const mark = value >= 30 ? 100 : value >= 15 ? 85 : value >= 8 ? 70 : value >= 3 ? 50 : value >= 1 ? 30 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b01Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b01Weights[slot] as number) * fraction;
  }
};
const b01Weights = bySlot(20, 22, 23, 25);
const b01Shares = bySlot(
  (240 / 1000) * (20 / 240),
  (270 / 1000) * (22 / 270),
  (290 / 1000) * (23 / 290),
  (310 / 1000) * (25 / 310),
);

/** Invention patent applications, 件. */
const b02: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noInvPatentApplyY0;
    const earned = value * 10;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b02Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b02Weights[slot] as number) * fraction;
  }
};
const b02Weights = bySlot(27, 22, 23, 25);
const b02Shares = bySlot(
  (240 / 1000) * (27 / 240),
  (270 / 1000) * (22 / 270),
  (290 / 1000) * (23 / 290),
  (310 / 1000) * (25 / 310),
);

/** PCT applications, 件. */
const b03: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noPctApplyY0;
    const mark = value >= 1 ? Math.min(40 + 20 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b03Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b03Weights[slot] as number) * fraction;
  }
};
const b03Weights = bySlot(14, 15, 16, 17);
const b03Shares = bySlot(
  (240 / 1000) * (14 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (16 / 290),
  (310 / 1000) * (17 / 310),
);

/** Invention patents granted, 件. */
const b04: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noInvPatentGrantY0;
    const earned = value * 15;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b04Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b04Weights[slot] as number) * fraction;
  }
};
const b04Weights = bySlot(7, 7, 8, 9);
const b04Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (9 / 310),
);

/** High-value invention patents, 件. */
const b05: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noInvPatentHighvalue;
    const earned = value * 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b05Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b05Weights[slot] as number) * fraction;
  }
};
const b05Weights = bySlot(14, 15, 16, 17);
const b05Shares = bySlot(
  (240 / 1000) * (14 / 240),
  (270 / 1000) * (15 / 270),
  (290 / 1000) * (16 / 290),
  (310 / 1000) * (17 / 310),
);

/** Overseas granted patents, 件. */
const b06: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noOverseasPatentValid;
    const earned = value * 20;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (b06Shares[slot] as number);
    sums[row] = (sums[row] as number) + (b06Weights[slot] as number) * fraction;
  }
};
const b06Weights = bySlot(7, 7, 8, 9);
const b06Shares = bySlot(
  (240 / 1000) * (7 / 240),
  (270 / 1000) * (7 / 270),
  (290 / 1000) * (8 / 290),
  (310 / 1000) * (9 / 310),
);

export const outputB01ToB06: readonly HandWrittenIndicator[] = [
  { id: 'B01', field: 'inv_patent_valid', loop: b01 },
  { id: 'B02', field: 'inv_patent_apply_y0', loop: b02 },
  { id: 'B03', field: 'pct_apply_y0', loop: b03 },
  { id: 'B04', field: 'inv_patent_grant_y0', loop: b04 },
  { id: 'B05', field: 'inv_patent_highvalue', loop: b05 },
  { id: 'B06', field: 'overseas_patent_valid', loop: b06 },
];
