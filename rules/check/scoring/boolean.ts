import { markFault, optionalMarkFault, type ScoringCheck } from './scoring-check.ts';

export const booleanMethod: ScoringCheck<'boolean'> = {
  method: 'boolean',
  *faults({ mark, otherwise }, { path, fullMarks }) {
    yield* markFault(mark, `${path}/mark`, fullMarks);
    yield* optionalMarkFault(otherwise, `${path}/otherwise`, fullMarks);
  },
  leastMark: ({ mark, otherwise = 0 }) => Math.min(mark, otherwise),
};
