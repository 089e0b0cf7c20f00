import type { Definition, Group, Indicator, TreeNode } from '../../../schemas/definition.ts';

const indicator = (id: string, name: string, weight: number, formula: string): Indicator => ({
  id,
  name: { 'zh-CN': name },
  weight,
  formula,
  scoring: { method: 'linear', from: 0, to: 10 },
});
const group = (id: string, name: string, weight: number, children: readonly TreeNode[]): Group => ({
  id,
  name: { 'zh-CN': name },
  weight,
  children,
});
const number = (id: string, name: string) => ({ id, name: { 'zh-CN': name }, type: 'number' as const, min: 0 });

/** Two dimensions of three and two indicators; without stages, so that each node has one weight. */
export const small: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '小规则' },
  fields: [
    number('revenue', '营业收入'),
    number('rdExpense', '研发费用'),
    number('staff', '职工人数'),
    number('patents', '发明专利'),
    number('growth', '营收增长'),
  ],
  stages: [],
  scale: { full: 100, decimals: 2 },
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      group('input', '创新投入', 60, [
        indicator('rdRatio', '研发强度', 40, 'ratio(rdExpense, revenue) * 100'),
        indicator('talent', '人才规模', 35, 'staff'),
        indicator('patent', '专利数量', 25, 'patents'),
      ]),
      group('growing', '成长经营', 40, [
        indicator('speed', '增长速度', 50, 'growth'),
        indicator('income', '营收规模', 50, 'revenue'),
      ]),
    ],
  },
};
