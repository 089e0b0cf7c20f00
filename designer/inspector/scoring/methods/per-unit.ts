import type { ScoringOf } from '../../../../schemas/definition.ts';
import { rounded } from '../axis/tidy.ts';
import type { Drawn } from './drawn.ts';

/** The value from which more brings nothing. */
export function reachOf({ marksPerUnit, offset = 0, cap }: ScoringOf<'perUnit'>, fullMarks: number): number {
  return offset + Math.min(cap ?? fullMarks, fullMarks) / marksPerUnit;
}

export const perUnit: Drawn<'perUnit'> = {
  method: 'perUnit',
  thresholds: (scoring, fullMarks) => [scoring.offset ?? 0, reachOf(scoring, fullMarks)],
  handles(scoring, { fullMarks }) {
    const reach = reachOf(scoring, fullMarks);
    const most = Math.min(scoring.cap ?? fullMarks, fullMarks);
    return [
      { id: 'offset', role: 'zero', ordinal: 1, value: scoring.offset ?? 0, mark: 0, moves: 'value' },
      ...(Number.isFinite(reach)
        ? [{ id: 'reach', role: 'full', ordinal: 1, value: reach, mark: most, moves: 'value' } as const]
        : []),
    ];
  },
  moved(scoring, { id }, { value }, { fullMarks }) {
    if (id === 'offset') return { ...scoring, offset: value };
    const span = value - (scoring.offset ?? 0);
    const most = Math.min(scoring.cap ?? fullMarks, fullMarks);
    return span > 0 ? { ...scoring, marksPerUnit: rounded(most / span, 4) } : scoring;
  },
};
