import { snap } from '../decimal.ts';
import { clamp, type OwnMethod } from './scoring-method.ts';

/** The quotient is snapped: 0.3 is three whole steps of 0.1. */
export const steps: OwnMethod<'steps'> = {
  method: 'steps',
  accepts: ['number'],
  compile({ first, base, step, marksPerStep, cap }, { fullMarks }) {
    const most = Math.min(cap ?? fullMarks, fullMarks);
    return (values, valuesAt, marks, marksAt, n) => {
      for (let i = 0; i < n; i++) {
        const value = values[valuesAt + i] as number;
        const whole = Math.floor(snap((value - first) / step));
        marks[marksAt + i] = value < first ? 0 : clamp(base + marksPerStep * whole, most);
      }
    };
  },
};
