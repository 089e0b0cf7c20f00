import type { Definition, Indicator, Scoring } from '../../../schemas/definition.ts';

const indicator = (id: string, zh: string, scoring: Scoring, rest: Partial<Indicator> = {}): Indicator => ({
  id,
  name: { 'zh-CN': zh },
  formula: 'revenue',
  scoring,
  ...rest,
});

/** Uses every part of the format at least once. */
export const rich: Definition = {
  $schema: 'definition.schema.json',
  formatVersion: 1,
  name: { 'zh-CN': '企业创新积分', en: 'Innovation points' },
  description: { 'zh-CN': '示例' },
  basis: '办法第一条',
  fields: [
    {
      id: 'revenue',
      name: { 'zh-CN': '营业收入', en: 'Revenue' },
      type: 'number',
      unit: '万元',
      source: 'TAX',
      sensitivity: 'internal',
      min: 0,
      max: 1000000,
    },
    {
      id: 'industry',
      name: { 'zh-CN': '行业' },
      type: 'enum',
      options: [
        { value: 'C39', name: { 'zh-CN': '电子制造' } },
        { value: 'I65', name: { 'zh-CN': '软件', en: 'Software' } },
      ],
    },
    { id: 'foundedOn', name: { 'zh-CN': '成立日期' }, type: 'date' },
    { id: 'dishonest', name: { 'zh-CN': '失信' }, type: 'boolean' },
  ],
  facts: [
    { id: 'age', name: { 'zh-CN': '企业年龄' }, formula: 'years(foundedOn)', unit: '年' },
    { id: 'large', name: { 'zh-CN': '规模以上' }, formula: 'revenue > 2000', basis: { 'zh-CN': '统计口径' } },
  ],
  tables: [{ id: 'ceiling', name: { 'zh-CN': '额度表' }, rows: { AAA: 1000, AA: 800 }, otherwise: 0 }],
  stages: [
    {
      id: 'startup',
      name: { 'zh-CN': '初创期', en: 'startup' },
      when: { all: [{ fact: 'age', operator: 'lessThan', value: 5 }] },
    },
    { id: 'mature', name: { 'zh-CN': '成熟期', en: 'mature' } },
  ],
  scale: { full: 100, decimals: 2, min: 0, max: 130, bonusCap: 30 },
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      {
        id: 'input',
        name: { 'zh-CN': '创新投入', en: 'Input' },
        aggregate: 'weightedMean',
        weight: { startup: 40, mature: 25 },
        children: [
          indicator(
            'rdRatio',
            '研发投入占比',
            {
              method: 'bands',
              boundary: 'lower',
              bands: [
                { from: null, mark: 0 },
                { from: 5, mark: 5 },
                { from: 8, mark: 10 },
              ],
            },
            {
              unit: '%',
              core: true,
              weight: { startup: 20, mature: 10 },
              fullMarks: 10,
              formula: 'ratio(revenue, 3) * 100',
              variants: [{ stages: ['startup'], scoring: { method: 'linear', from: 0, to: 20 } }],
              missing: 'exclude',
            },
          ),
          indicator('perUnit', '专利', { method: 'perUnit', marksPerUnit: 2, offset: 1, cap: 10 }, { weight: 10 }),
          indicator('steps', '标准', { method: 'steps', first: 1, base: 5, step: 2, marksPerStep: 1, cap: 9 }),
          indicator('flag', '高企', { method: 'boolean', mark: 10, otherwise: 1 }, { formula: 'large' }),
        ],
      },
      {
        id: 'output',
        name: { 'zh-CN': '创新产出' },
        aggregate: 'cappedSum',
        cap: 40,
        weight: 60,
        children: [
          indicator('pieces', '增速', {
            method: 'piecewise',
            points: [
              [0, 0],
              [10, 60],
              [20, 100],
            ],
          }),
          indicator('byIndustry', '行业', { method: 'lookup', marks: { C39: 10, I65: 20 }, otherwise: 3 }),
          indicator('percent', '分位', { method: 'percentile', scope: 'stage', direction: 'less', lowest: 60 }),
          indicator('span', '极差', { method: 'minMax', scope: 'industry', lowest: 10 }, { missing: { mark: 3 } }),
          indicator('z', '标准分', { method: 'zScore', mean: 60, spread: 15, scope: 'all', direction: 'more' }),
        ],
      },
    ],
  },
  adjustments: [
    {
      id: 'gate',
      kind: 'require',
      name: { 'zh-CN': '入门' },
      when: { not: { any: [{ fact: 'industry', operator: 'in', value: ['C39', 'I65'] }] } },
    },
    {
      id: 'unicorn',
      kind: 'bonus',
      name: { 'zh-CN': '独角兽' },
      formula: 'revenue * 10',
      cap: 20,
      when: { fact: 'revenue', operator: 'greaterThan', value: { fact: 'age' } },
    },
    { id: 'late', kind: 'penalty', name: { 'zh-CN': '迟报' }, percent: 10 },
    { id: 'ceil', kind: 'cap', name: { 'zh-CN': '上限' }, points: 90 },
    { id: 'limit', kind: 'gradeCap', name: { 'zh-CN': '等级上限' }, grade: 'AA' },
  ],
  grades: [
    { id: 'AAA', name: { 'zh-CN': '三甲' }, from: 85 },
    { id: 'AA', name: { 'zh-CN': '两甲' }, from: 60 },
    { id: 'C', name: { 'zh-CN': '丙' }, top: 1 },
  ],
  gradeWithin: 'stage',
  rankWithin: ['stage', 'industry'],
  applications: [
    {
      id: 'pointsLoan',
      name: { 'zh-CN': '积分贷' },
      audience: 'bank',
      when: { all: [{ fact: 'grade', operator: 'in', value: ['AAA', 'AA'] }] },
      amount: { formula: 'min(lookup(ceiling, grade), revenue * 0.3)', unit: '万元' },
      quota: { count: 200, within: 'stage', orderBy: [{ fact: 'total', descending: true }, { fact: 'age' }] },
    },
  ],
  tests: [
    {
      id: 't1',
      name: { 'zh-CN': '一般企业' },
      record: { enterpriseId: 'E1', period: '2025', revenue: 100, dishonest: null },
      history: [{ period: '2024', revenue: 80 }, { period: '2023' }],
      expect: {
        total: 83.5,
        grade: null,
        marks: { rdRatio: 10, perUnit: null },
        applications: { pointsLoan: { eligible: true, amount: 30 } },
      },
    },
  ],
  layout: { input: { collapsed: true, x: 3 } },
};
