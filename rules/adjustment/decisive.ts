import type { AdjustmentRule } from './adjustment-rule.ts';

/** An entry gate: who does not certainly pass it is not scored. */
export const require: AdjustmentRule<'require'> = {
  kind: 'require',
  acts: 'unless',
  apply: (_, standing) => {
    standing.decided = 'excluded';
    return 0;
  },
};

export const exclude: AdjustmentRule<'exclude'> = {
  kind: 'exclude',
  acts: 'when',
  apply: (_, standing) => {
    standing.decided = 'excluded';
    return 0;
  },
};

export const veto: AdjustmentRule<'veto'> = {
  kind: 'veto',
  acts: 'when',
  apply: (_, standing) => {
    standing.decided = 'vetoed';
    return 0;
  },
};
