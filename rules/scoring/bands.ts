import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

/** Half-open: with boundary `lower`, a value on a boundary belongs to the band above it. */
export const bands: OwnMethod<'bands'> = {
  method: 'bands',
  accepts: ['number'],
  compile(scoring, { fullMarks }) {
    const from = Float64Array.from(scoring.bands, (band) => band.from ?? Number.NEGATIVE_INFINITY);
    // By the number of bands that the value has reached: 0 is below the first.
    const marksBy = Float64Array.from([0, ...scoring.bands.map((band) => clamp(band.mark, fullMarks))]);
    const fill = scoring.boundary === 'upper' ? fillFromUpper : fillFromLower;
    return (...rows) => fill(from, marksBy, ...rows);
  },
};

// Counting without leaving the loop: where it ends can't be foreseen, and a wrong guess costs more than the comparisons.

function fillFromLower(
  from: Float64Array,
  marksBy: Float64Array,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  const count = from.length;
  for (let i = 0; i < n; i++) {
    const value = values[valuesAt + i] as number;
    let reached = 0;
    for (let band = 0; band < count; band++) reached += Number(value >= (from[band] as number));
    marks[marksAt + i] = marksBy[reached] as number;
  }
}

function fillFromUpper(
  from: Float64Array,
  marksBy: Float64Array,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  const count = from.length;
  for (let i = 0; i < n; i++) {
    const value = values[valuesAt + i] as number;
    let reached = 0;
    for (let band = 0; band < count; band++) reached += Number(value > (from[band] as number));
    marks[marksAt + i] = marksBy[reached] as number;
  }
}
