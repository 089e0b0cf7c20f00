import { errorAt } from '../../messages/messages.ts';
import type { ScoringCheck } from './scoring-check.ts';

export const linear: ScoringCheck<'linear'> = {
  method: 'linear',
  *faults({ from, to }, { path }) {
    if (from === to) yield errorAt(`${path}/to`, 'linear.flat', { value: to });
  },
  leastMark({ from, to }, { range, fullMarks }) {
    const mark = (value: number) => (value - from) / (to - from);
    const least = Math.min(mark(range.low), mark(range.high));
    return least > 0 ? fullMarks * least : 0;
  },
};
