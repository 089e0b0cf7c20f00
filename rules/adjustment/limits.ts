import type { AdjustmentRule } from './adjustment-rule.ts';

export const cap: AdjustmentRule<'cap'> = {
  kind: 'cap',
  acts: 'when',
  apply({ points }, standing) {
    const before = standing.total;
    standing.total = Math.min(before, points);
    return standing.total - before;
  },
};

export const floor: AdjustmentRule<'floor'> = {
  kind: 'floor',
  acts: 'when',
  apply({ points }, standing) {
    const before = standing.total;
    standing.total = Math.max(before, points);
    return standing.total - before;
  },
};

export const gradeCap: AdjustmentRule<'gradeCap'> = {
  kind: 'gradeCap',
  acts: 'when',
  apply({ grade }, standing, _amount, gradeIndex) {
    standing.bestGrade = Math.max(standing.bestGrade, gradeIndex(grade));
    return 0;
  },
};
