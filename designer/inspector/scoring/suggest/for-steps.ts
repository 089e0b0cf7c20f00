import type { ScoringOf } from '../../../../schemas/definition.ts';
import { rounded, withoutNoise } from '../axis/tidy.ts';
import { stepsToMost } from '../methods/steps.ts';
import { cutAt } from './cut.ts';
import type { Suggestion } from './suggestion.ts';

type Steps = ScoringOf<'steps'>;

const tops = [10, 20, 30] as const;

/** The marks stay as they are: what they ask for is moved. */
export function forSteps(scoring: Steps, fullMarks: number, ascending: Float64Array): readonly Suggestion[] {
  const count = stepsToMost(scoring, fullMarks);
  // Without a base the first step brings nothing yet: marks begin one step later.
  const before = scoring.base > 0 ? 0 : 1;
  const isOffered = Number.isFinite(count) && count > before;
  if (!isOffered) return [];
  const begins = scoring.first + before * scoring.step;
  const reaches = scoring.first + count * scoring.step;
  const between = (from: number, to: number): Steps | null => {
    const step = rounded((to - from) / (count - before), 3);
    return step > 0 ? { ...scoring, first: withoutNoise(from - before * step), step } : null;
  };
  const cut = (percent: number) => cutAt(ascending, percent / 100);
  const offers = [
    ...tops.map((number) => ({ id: 'topFull' as const, number, scoring: between(begins, cut(100 - number)) })),
    { id: 'bottomZero' as const, number: 20, scoring: between(cut(20), reaches) },
    ...[5, 10].map((number) => ({
      id: 'fromTo' as const,
      number,
      scoring: between(cut(number), cut(100 - number)),
    })),
  ];
  return offers.flatMap((one): Suggestion[] => (one.scoring ? [{ ...one, scoring: one.scoring }] : []));
}
