import type { Marking } from './marking.ts';

export const steps: Marking<'steps'> = {
  method: 'steps',
  cases({ first, base, step, marksPerStep, cap }, { fact, fullMarks }) {
    const most = cap !== undefined && cap < fullMarks ? cap : fullMarks;
    return [
      { label: 'below', when: [{ fact, operator: 'lessThan', value: first }], way: { how: 'mark', mark: 0 } },
      {
        label: 'steps',
        when: [{ fact, operator: 'greaterThanInclusive', value: first }],
        way: { how: 'steps', first, base, step, marksPerStep, most },
      },
    ];
  },
};
