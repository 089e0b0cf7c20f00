import type { ScoringOf } from '../../schemas/definition.ts';
import { snap } from '../decimal.ts';
import { clamp, type OwnMethod, type ValuesAndMarks } from './scoring-method.ts';

/** The quotient is snapped: 0.3 is three whole steps of 0.1. */
export const steps: OwnMethod<'steps'> = {
  method: 'steps',
  accepts: ['number'],
  compile(scoring, { fullMarks }) {
    const most = Math.min(scoring.cap ?? fullMarks, fullMarks);
    return (...rows) => fill(scoring, most, ...rows);
  },
};

function fill(
  { first, base, step, marksPerStep }: ScoringOf<'steps'>,
  most: number,
  ...[values, valuesAt, marks, marksAt, n]: ValuesAndMarks
): void {
  for (let i = 0; i < n; i++) {
    const value = values[valuesAt + i] as number;
    const whole = Math.floor(snap((value - first) / step));
    marks[marksAt + i] = value < first ? 0 : clamp(base + marksPerStep * whole, most);
  }
}
