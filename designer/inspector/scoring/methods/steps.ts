import type { ScoringOf } from '../../../../schemas/definition.ts';
import { withoutNoise } from '../axis/tidy.ts';
import type { Drawn } from './drawn.ts';

const mostSteps = 60;

/** How many steps above its base bring the most. Not finite: none do. */
export function stepsToMost({ base, marksPerStep, cap }: ScoringOf<'steps'>, fullMarks: number): number {
  const most = Math.min(cap ?? fullMarks, fullMarks);
  return marksPerStep > 0 ? Math.max(0, Math.ceil((most - base) / marksPerStep)) : Number.POSITIVE_INFINITY;
}

/** The values at which the mark rises, up to the one that brings the most. */
export function risesOf(scoring: ScoringOf<'steps'>, fullMarks: number) {
  const { first, step, marksPerStep } = scoring;
  const count = step > 0 && marksPerStep > 0 ? Math.min(mostSteps, stepsToMost(scoring, fullMarks)) : 0;
  return Array.from({ length: count + 1 }, (_, at) => withoutNoise(first + at * step));
}

export const steps: Drawn<'steps'> = {
  method: 'steps',
  thresholds: (scoring, fullMarks) => risesOf(scoring, fullMarks),
  handles: ({ first, base, step, marksPerStep }, { fullMarks }) => [
    { id: 'first', role: 'first', ordinal: 1, value: first, mark: base, moves: 'value' },
    {
      id: 'next',
      role: 'next',
      ordinal: 1,
      value: withoutNoise(first + step),
      mark: Math.min(fullMarks, base + marksPerStep),
      moves: 'value',
    },
  ],
  moved(scoring, { id }, { value }, { gapAt }) {
    if (id === 'first') return { ...scoring, first: value };
    return { ...scoring, step: withoutNoise(Math.max(gapAt(scoring.first), value - scoring.first)) };
  },
};
