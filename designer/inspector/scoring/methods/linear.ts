import type { Drawn } from './drawn.ts';

export const linear: Drawn<'linear'> = {
  method: 'linear',
  thresholds: ({ from, to }) => [from, to],
  handles: ({ from, to }, { fullMarks }) => [
    { id: 'from', role: 'zero', ordinal: 1, value: from, mark: 0, moves: 'value' },
    { id: 'to', role: 'full', ordinal: 1, value: to, mark: fullMarks, moves: 'value' },
  ],
  moved(scoring, { id }, { value }) {
    // A line without a slope gives no marks: it waits beside the other end.
    if (value === (id === 'from' ? scoring.to : scoring.from)) return scoring;
    return { ...scoring, [id]: value };
  },
};
