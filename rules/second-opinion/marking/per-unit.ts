import type { Marking } from './marking.ts';

export const perUnit: Marking<'perUnit'> = {
  method: 'perUnit',
  cases({ marksPerUnit, offset = 0, cap }, { fullMarks }) {
    const most = cap !== undefined && cap < fullMarks ? cap : fullMarks;
    return [{ label: 'per unit', when: [], way: { how: 'perUnit', offset, marksPerUnit, most } }];
  },
};
