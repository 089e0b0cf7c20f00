import { bySlot, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop, marksByCode } from './columns.ts';
import { reasonCode } from './reasons.ts';

const noTechQualification = reasonCode('read', 'tech_qualification');
const noSrdiLevel = reasonCode('read', 'srdi_level');
const noGrowthTitle = reasonCode('read', 'growth_title');
const noEquityFinancingY0 = reasonCode('read', 'equity_financing_y0');
const noEquityFinancingTotal = reasonCode('read', 'equity_financing_total');
const noFinancingRound = reasonCode('read', 'financing_round');

/** Technology qualification. */
const d01: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d01Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTechQualification;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d01Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d01Weights[slot] as number) * fraction;
  }
};
const d01Weights = bySlot(34, 29, 26, 29);
const d01Shares = bySlot(
  (220 / 1000) * (34 / 220),
  (190 / 1000) * (29 / 190),
  (170 / 1000) * (26 / 170),
  (180 / 1000) * (29 / 180),
);
const d01Marks = { none: 0, tech_sme: 60, hnte: 100 };

/** SRDI level. */
const d02: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d02Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noSrdiLevel;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d02Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d02Weights[slot] as number) * fraction;
  }
};
const d02Weights = bySlot(17, 28, 26, 29);
const d02Shares = bySlot(
  (220 / 1000) * (17 / 220),
  (190 / 1000) * (28 / 190),
  (170 / 1000) * (26 / 170),
  (180 / 1000) * (29 / 180),
);
const d02Marks = { none: 0, innovative_sme: 40, provincial_srdi: 70, little_giant: 100, champion: 100 };

/** Growth title. */
const d03: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d03Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noGrowthTitle;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d03Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d03Weights[slot] as number) * fraction;
  }
};
const d03Weights = bySlot(17, 14, 13, 15);
const d03Shares = bySlot(
  (220 / 1000) * (17 / 220),
  (190 / 1000) * (14 / 190),
  (170 / 1000) * (13 / 170),
  (180 / 1000) * (15 / 180),
);
const d03Marks = { none: 0, eaglet: 40, gazelle: 70, potential_unicorn: 90, unicorn: 100 };

/** Equity financing in the year, 万元. */
const d04: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noEquityFinancingY0;
    const mark =
      value >= 10000 ? 100 : value >= 5000 ? 85 : value >= 2000 ? 70 : value >= 500 ? 50 : value >= 1 ? 30 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d04Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d04Weights[slot] as number) * fraction;
  }
};
const d04Weights = bySlot(42, 21, 20, 7);
const d04Shares = bySlot(
  (220 / 1000) * (42 / 220),
  (190 / 1000) * (21 / 190),
  (170 / 1000) * (20 / 170),
  (180 / 1000) * (7 / 180),
);

/** Total equity financing, 万元. */
const d05: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noEquityFinancingTotal;
    const earned = (100 * value) / 20000;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d05Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d05Weights[slot] as number) * fraction;
  }
};
const d05Weights = bySlot(9, 7, 7, 7);
const d05Shares = bySlot(
  (220 / 1000) * (9 / 220),
  (190 / 1000) * (7 / 190),
  (170 / 1000) * (7 / 170),
  (180 / 1000) * (7 / 180),
);

/** Financing round. */
const d06: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums } = rows;
  const markOf = marksByCode(rows, d06Marks);
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noFinancingRound;
    const mark = Number.isNaN(value) ? 0 : (markOf[value] as number);
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (d06Shares[slot] as number);
    sums[row] = (sums[row] as number) + (d06Weights[slot] as number) * fraction;
  }
};
const d06Weights = bySlot(9, 7, 7, 0);
const d06Shares = bySlot((220 / 1000) * (9 / 220), (190 / 1000) * (7 / 190), (170 / 1000) * (7 / 170), 0);
const d06Marks = { none: 0, angel: 40, a: 60, b: 80, c_plus: 90, pre_ipo: 100 };

export const generalD01ToD06: readonly HandWrittenIndicator[] = [
  { id: 'D01', field: 'tech_qualification', loop: d01 },
  { id: 'D02', field: 'srdi_level', loop: d02 },
  { id: 'D03', field: 'growth_title', loop: d03 },
  { id: 'D04', field: 'equity_financing_y0', loop: d04 },
  { id: 'D05', field: 'equity_financing_total', loop: d05 },
  { id: 'D06', field: 'financing_round', loop: d06 },
];
