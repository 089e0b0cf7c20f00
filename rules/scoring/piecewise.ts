import { clamp, type OwnMethod } from './scoring-method.ts';

/** Interpolated between its points, flat outside them. */
export const piecewise: OwnMethod<'piecewise'> = {
  method: 'piecewise',
  accepts: ['number'],
  compile({ points }, { fullMarks }) {
    const xs = Float64Array.from(points, ([value]) => value);
    const ys = Float64Array.from(points, ([, mark]) => mark);
    const last = xs.length - 1;
    const interpolate = (value: number): number => {
      if (value <= (xs[0] as number)) return ys[0] as number;
      for (let right = 1; right <= last; right++) {
        const [x0, x1] = [xs[right - 1] as number, xs[right] as number];
        const [y0, y1] = [ys[right - 1] as number, ys[right] as number];
        if (value < x1) return y0 + ((y1 - y0) * (value - x0)) / (x1 - x0);
      }
      return ys[last] as number;
    };
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++) marks[marksAt + i] = clamp(interpolate(values[valuesAt + i] as number), fullMarks);
    };
  },
};
