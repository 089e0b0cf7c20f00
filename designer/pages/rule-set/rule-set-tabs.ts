/** The pages of a rule set, below `/parks/:park/rule-sets/:ruleSet`, in the order of its tabs. A new one is a line here. */
export const ruleSetTabs = [{ key: 'designer', path: '' }] as const satisfies readonly {
  readonly key: string;
  readonly path: string;
}[];

export type RuleSetTab = (typeof ruleSetTabs)[number]['key'];
