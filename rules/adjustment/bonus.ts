import type { AdjustmentRule } from './adjustment-rule.ts';

export const bonus: AdjustmentRule<'bonus'> = {
  kind: 'bonus',
  acts: 'when',
  apply({ points, cap = Number.POSITIVE_INFINITY }, standing, amount) {
    const earned = Math.min(Math.max(points ?? amount, 0), cap, standing.bonusLeft);
    standing.total += earned;
    standing.bonusLeft -= earned;
    return earned;
  },
};
