import type { Problem } from '../../../schemas/problem.ts';
import { errorAt } from '../../messages/messages.ts';
import { categoryFault } from '../categories.ts';
import { setTo } from '../fix.ts';
import { markFault, optionalMarkFault, type Scored, type ScoringCheck } from './scoring-check.ts';

function* scopeFault(scope: string | undefined, { path, subject }: Scored): Generator<Problem> {
  if (scope !== undefined) yield* categoryFault(scope, `${path}/scope`, subject, true);
}

function* lowestFault(lowest: number | undefined, { path, fullMarks }: Scored): Generator<Problem> {
  const at = `${path}/lowest`;
  if (lowest !== undefined && lowest > fullMarks && fullMarks > 0)
    yield errorAt(at, 'population.lowest', { lowest, full: fullMarks }, setTo(at, fullMarks));
  else yield* optionalMarkFault(lowest, at, fullMarks);
}

function withLowest<Method extends 'percentile' | 'minMax'>(method: Method) {
  return {
    method,
    *faults({ lowest, scope }: { readonly lowest?: number; readonly scope?: string }, scored: Scored) {
      yield* scopeFault(scope, scored);
      yield* lowestFault(lowest, scored);
    },
    leastMark: ({ lowest = 0 }: { readonly lowest?: number }) => lowest,
  };
}

export const percentile: ScoringCheck<'percentile'> = withLowest('percentile');
export const minMax: ScoringCheck<'minMax'> = withLowest('minMax');

export const zScore: ScoringCheck<'zScore'> = {
  method: 'zScore',
  *faults({ scope, mean, spread }, scored) {
    yield* scopeFault(scope, scored);
    yield* markFault(mean, `${scored.path}/mean`, scored.fullMarks);
    if (spread <= 0) yield errorAt(`${scored.path}/spread`, 'population.spread', { value: spread });
  },
  leastMark: () => 0,
};
