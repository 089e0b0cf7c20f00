import type { AdjustmentRule } from './adjustment-rule.ts';

export const penalty: AdjustmentRule<'penalty'> = {
  kind: 'penalty',
  acts: 'when',
  apply({ points, percent = 0 }, standing) {
    const taken = points ?? (Math.max(standing.total, 0) * percent) / 100;
    standing.total -= taken;
    return -taken;
  },
};
