import type { Marking } from './marking.ts';

export const linear: Marking<'linear'> = {
  method: 'linear',
  cases({ from, to }, { fact, fullMarks }) {
    const [short, beyond] =
      from > to ? (['greaterThanInclusive', 'lessThan'] as const) : (['lessThanInclusive', 'greaterThan'] as const);
    return [
      { label: 'nothing', when: [{ fact, operator: short, value: from }], way: { how: 'mark', mark: 0 } },
      {
        label: 'line',
        when: [{ fact, operator: beyond, value: from }],
        way: { how: 'line', from, to, full: fullMarks },
      },
    ];
  },
};
