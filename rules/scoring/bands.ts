import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

/** Half-open: with boundary `lower`, a value on a boundary belongs to the band above it. */
export const bands: OwnMethod<'bands'> = {
  method: 'bands',
  accepts: ['number'],
  compile(scoring, { fullMarks }) {
    const from = Float64Array.from(scoring.bands, (band) => band.from ?? Number.NEGATIVE_INFINITY);
    const markOf = Float64Array.from(scoring.bands, (band) => clamp(band.mark, fullMarks));
    const fill = scoring.boundary === 'upper' ? fillFromUpper : fillFromLower;
    return (...rows) => fill(from, markOf, ...rows);
  },
};

function fillFromLower(
  from: Float64Array,
  markOf: Float64Array,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  const count = from.length;
  for (let i = 0; i < n; i++) {
    const value = values[valuesAt + i] as number;
    let mark = 0;
    for (let band = 0; band < count && value >= (from[band] as number); band++) mark = markOf[band] as number;
    marks[marksAt + i] = mark;
  }
}

function fillFromUpper(
  from: Float64Array,
  markOf: Float64Array,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  const count = from.length;
  for (let i = 0; i < n; i++) {
    const value = values[valuesAt + i] as number;
    let mark = 0;
    for (let band = 0; band < count && value > (from[band] as number); band++) mark = markOf[band] as number;
    marks[marksAt + i] = mark;
  }
}
