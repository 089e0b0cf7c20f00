import { warningAt } from '../../messages/messages.ts';
import { optionalMarkFault, type ScoringCheck } from './scoring-check.ts';

export const perUnit: ScoringCheck<'perUnit'> = {
  method: 'perUnit',
  *faults({ marksPerUnit, cap }, { path, fullMarks }) {
    if (marksPerUnit === 0) yield warningAt(`${path}/marksPerUnit`, 'perUnit.nothing');
    yield* optionalMarkFault(cap, `${path}/cap`, fullMarks);
  },
  leastMark: () => 0,
};
