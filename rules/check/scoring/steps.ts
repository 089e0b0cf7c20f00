import { errorAt } from '../../messages/messages.ts';
import { markFault, optionalMarkFault, type ScoringCheck } from './scoring-check.ts';

export const steps: ScoringCheck<'steps'> = {
  method: 'steps',
  *faults({ step, base, cap }, { path, fullMarks }) {
    if (step <= 0) yield errorAt(`${path}/step`, 'steps.step', { value: step });
    yield* markFault(base, `${path}/base`, fullMarks);
    yield* optionalMarkFault(cap, `${path}/cap`, fullMarks);
  },
  leastMark: ({ first, base, marksPerStep }, { range }) => (range.low >= first && marksPerStep >= 0 ? base : 0),
};
