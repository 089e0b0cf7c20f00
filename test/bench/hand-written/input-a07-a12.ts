import { snap } from '../../../rules/decimal.ts';
import { bySlot, fieldOf, type HandWrittenIndicator, hasMarks, hasPoints, type IndicatorLoop } from './columns.ts';
import { firstMissing, reasonCode } from './reasons.ts';

const noTechStaffY0 = reasonCode('read', 'tech_staff_y0');
const noRdEquipmentOrig = reasonCode('read', 'rd_equipment_orig');
const noRdEquipmentNewY0 = reasonCode('read', 'rd_equipment_new_y0');
const noRdOutsourcedY0 = reasonCode('read', 'rd_outsourced_y0');
const noRdProjectsY0 = reasonCode('read', 'rd_projects_y0');
const noPlatformNational = reasonCode('read', 'platform_national');
const noPlatformProvincial = reasonCode('read', 'platform_provincial');
const noPlatformMunicipal = reasonCode('read', 'platform_municipal');

/** Science and technology staff, 人. */
const a07: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noTechStaffY0;
    const earned = (100 * value) / 100;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a07Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a07Weights[slot] as number) * fraction;
  }
};
const a07Weights = bySlot(12, 11, 10, 8);
const a07Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (10 / 290),
  (260 / 1000) * (8 / 260),
);

/** R&D equipment value, 万元. */
const a08: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdEquipmentOrig;
    const mark =
      value >= 3000 ? 100 : value >= 1000 ? 80 : value >= 500 ? 60 : value >= 200 ? 40 : value >= 50 ? 20 : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a08Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a08Weights[slot] as number) * fraction;
  }
};
const a08Weights = bySlot(12, 11, 10, 8);
const a08Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (10 / 290),
  (260 / 1000) * (8 / 260),
);

/** New R&D equipment, 万元. */
const a09: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdEquipmentNewY0;
    const earned = (100 * value) / 500;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a09Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a09Weights[slot] as number) * fraction;
  }
};
const a09Weights = bySlot(12, 11, 9, 8);
const a09Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);

/** Outsourced R&D, 万元. */
const a10: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdOutsourcedY0;
    const earned = (100 * value) / 200;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a10Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a10Weights[slot] as number) * fraction;
  }
};
const a10Weights = bySlot(12, 11, 9, 8);
const a10Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);

/** R&D projects, 项. */
const a11: IndicatorLoop = ({ slots, sums }, { values, missing, marks, fractions, points }, from, to) => {
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) missing[row] = noRdProjectsY0;
    const earned = value * 10;
    const mark = earned > 0 ? Math.min(earned, 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a11Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a11Weights[slot] as number) * fraction;
  }
};
const a11Weights = bySlot(12, 11, 9, 8);
const a11Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (11 / 340),
  (290 / 1000) * (9 / 290),
  (260 / 1000) * (8 / 260),
);

/** R&D platforms, level-weighted, 个. */
const a12: IndicatorLoop = (rows, { values, missing, marks, fractions, points }, from, to) => {
  const { slots, sums, dataset } = rows;
  const platformNational = fieldOf(dataset, 'platform_national');
  const platformProvincial = fieldOf(dataset, 'platform_provincial');
  const platformMunicipal = fieldOf(dataset, 'platform_municipal');
  for (let row = from; row < to; row++) {
    const first = platformNational[row] as number;
    const second = platformProvincial[row] as number;
    const third = platformMunicipal[row] as number;
    const value = snap(first * 3 + second * 2 + third);
    values[row] = value;
    if (Number.isNaN(value))
      missing[row] = firstMissing(first, noPlatformNational, second, noPlatformProvincial, noPlatformMunicipal);
    const mark = value >= 1 ? Math.min(40 + 15 * Math.floor(snap(value - 1)), 100) : 0;
    const slot = slots[row] as number;
    const fraction = mark / 100;
    marks[row] = mark * (hasMarks[slot] as number);
    fractions[row] = fraction * (hasPoints[slot] as number);
    points[row] = 1000 * fraction * (a12Shares[slot] as number);
    sums[row] = (sums[row] as number) + (a12Weights[slot] as number) * fraction;
  }
};
const a12Weights = bySlot(12, 32, 28, 24);
const a12Shares = bySlot(
  (400 / 1000) * (12 / 400),
  (340 / 1000) * (32 / 340),
  (290 / 1000) * (28 / 290),
  (260 / 1000) * (24 / 260),
);

export const inputA07ToA12: readonly HandWrittenIndicator[] = [
  { id: 'A07', field: 'tech_staff_y0', loop: a07 },
  { id: 'A08', field: 'rd_equipment_orig', loop: a08 },
  { id: 'A09', field: 'rd_equipment_new_y0', loop: a09 },
  { id: 'A10', field: 'rd_outsourced_y0', loop: a10 },
  { id: 'A11', field: 'rd_projects_y0', loop: a11 },
  { id: 'A12', loop: a12 },
];
