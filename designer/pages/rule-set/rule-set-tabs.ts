import type { Role } from '../../api/answers.ts';

/** The pages of a rule set, below `/parks/:park/rule-sets/:ruleSet`, in the order of its tabs. A new one is a line here. */
export const ruleSetTabs = [
  { key: 'designer', path: '' },
  { key: 'versions', path: 'versions' },
  { key: 'reviews', path: 'reviews', roles: ['administrator', 'reviewer', 'auditor', 'invited'] },
  { key: 'compare', path: 'compare' },
  { key: 'history', path: 'history' },
  { key: 'upstream', path: 'upstream' },
  { key: 'impact', path: 'impact', roles: ['administrator', 'reviewer', 'auditor', 'invited'] },
  { key: 'timeMachine', path: 'time-machine', roles: ['administrator', 'reviewer', 'auditor'] },
] as const satisfies readonly {
  readonly key: string;
  readonly path: string;
  /** Who finds it; left out: everyone in the park. */
  readonly roles?: readonly Role[];
}[];

export type RuleSetTab = (typeof ruleSetTabs)[number]['key'];
