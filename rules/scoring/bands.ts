import { clamp, type OwnMethod } from './scoring-method.ts';

/** Half-open: with boundary `lower`, a value on a boundary belongs to the band above it. */
export const bands: OwnMethod<'bands'> = {
  method: 'bands',
  accepts: ['number'],
  compile(scoring, { fullMarks }) {
    const from = Float64Array.from(scoring.bands, (band) => band.from ?? Number.NEGATIVE_INFINITY);
    const markOf = Float64Array.from(scoring.bands, (band) => clamp(band.mark, fullMarks));
    const count = from.length;
    if (scoring.boundary === 'upper')
      return (values, valuesAt, marks, marksAt, n) => {
        for (let i = 0; i < n; i++) {
          const value = values[valuesAt + i] as number;
          let mark = 0;
          for (let band = 0; band < count && value > (from[band] as number); band++) mark = markOf[band] as number;
          marks[marksAt + i] = mark;
        }
      };
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++) {
        const value = values[valuesAt + i] as number;
        let mark = 0;
        for (let band = 0; band < count && value >= (from[band] as number); band++) mark = markOf[band] as number;
        marks[marksAt + i] = mark;
      }
    };
  },
};
