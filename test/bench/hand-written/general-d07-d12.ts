import { bySlot, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop, marksByCode } from './columns.ts';
import { reasonCode } from './reasons.ts';

const noListingStatus = reasonCode('read', 'listing_status');
const noGradsRecruitedY0 = reasonCode('read', 'grads_recruited_y0');
const noContestLevel = reasonCode('read', 'contest_level');
const noTaxCreditGrade = reasonCode('read', 'tax_credit_grade');
const noRdDeductionReliefY0 = reasonCode('read', 'rd_deduction_relief_y0');
const noMgmtCertCount = reasonCode('read', 'mgmt_cert_count');

/** Listing progress. */
const d07: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d07Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noListingStatus;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d07Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d07Weights[slot] as number) * fraction;
  }
};
const d07Weights = bySlot(0, 7, 7, 22);
const d07Shares = bySlot(0, (190 / 1000) * (7 / 190), (170 / 1000) * (7 / 170), (180 / 1000) * (22 / 180));
const d07Marks = { none: 0, reserve: 40, tutoring: 70, filing: 85, listed: 100 };

/** Fresh graduates hired, 人. */
const d08: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noGradsRecruitedY0;
    const earned = value * 10;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d08Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d08Weights[slot] as number) * fraction;
  }
};
const d08Weights = bySlot(9, 7, 7, 7);
const d08Shares = bySlot(
  (220 / 1000) * (9 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (7 / 170),
  (180 / 1000) * (7 / 180),
);

/** Best contest award. */
const d09: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d09Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noContestLevel;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d09Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d09Weights[slot] as number) * fraction;
  }
};
const d09Weights = bySlot(25, 14, 7, 7);
const d09Shares = bySlot(
  (220 / 1000) * (25 / 220),
  (190 / 1000) * (14 / 190),
  (170 / 1000) * (7 / 170),
  (180 / 1000) * (7 / 180),
);
const d09Marks = { none: 0, municipal: 30, provincial: 60, national_excellent: 80, national_top3: 100 };

/** Tax credit grade. */
const d10: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d10Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTaxCreditGrade;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d10Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d10Weights[slot] as number) * fraction;
  }
};
const d10Weights = bySlot(17, 14, 13, 15);
const d10Shares = bySlot(
  (220 / 1000) * (17 / 220),
  (190 / 1000) * (14 / 190),
  (170 / 1000) * (13 / 170),
  (180 / 1000) * (15 / 180),
);
const d10Marks = { A: 100, B: 80, M: 60, C: 30, D: 0 };

/** R&D super-deduction relief, 万元. */
const d11: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdDeductionReliefY0;
    const earned = (100 * value) / 200;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d11Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d11Weights[slot] as number) * fraction;
  }
};
const d11Weights = bySlot(9, 7, 7, 7);
const d11Shares = bySlot(
  (220 / 1000) * (9 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (7 / 170),
  (180 / 1000) * (7 / 180),
);

/** Management system certificates, 个. */
const d12: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noMgmtCertCount;
    const earned = value * 25;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d12Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d12Weights[slot] as number) * fraction;
  }
};
const d12Weights = bySlot(8, 7, 6, 7);
const d12Shares = bySlot(
  (220 / 1000) * (8 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (6 / 170),
  (180 / 1000) * (7 / 180),
);

export const generalD07ToD12: readonly HandWrittenIndicator[] = [
  { id: 'D07', field: 'listing_status', loop: d07 },
  { id: 'D08', field: 'grads_recruited_y0', loop: d08 },
  { id: 'D09', field: 'contest_level', loop: d09 },
  { id: 'D10', field: 'tax_credit_grade', loop: d10 },
  { id: 'D11', field: 'rd_deduction_relief_y0', loop: d11 },
  { id: 'D12', field: 'mgmt_cert_count', loop: d12 },
];
