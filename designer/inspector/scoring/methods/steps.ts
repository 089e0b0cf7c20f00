import type { ScoringOf } from '../../../../schemas/definition.ts';
import { withoutNoise } from '../axis/tidy.ts';
import type { Drawn } from './drawn.ts';

const mostSteps = 60;

/** The values at which the mark rises, up to the one that brings the most. */
export function risesOf({ first, base, step, marksPerStep, cap }: ScoringOf<'steps'>, fullMarks: number) {
  const most = Math.min(cap ?? fullMarks, fullMarks);
  const wanted = step > 0 && marksPerStep > 0 ? Math.ceil((most - base) / marksPerStep) : 0;
  const count = Math.min(mostSteps, Math.max(0, wanted));
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
