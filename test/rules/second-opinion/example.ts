import type { Definition, Indicator, Scoring } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';

const named = <Id extends string>(id: Id) => ({ id, name: { 'zh-CN': id } });

const indicator = (id: string, formula: string, scoring: Scoring, more: Partial<Indicator> = {}): Indicator => ({
  ...named(id),
  formula,
  scoring,
  fullMarks: 10,
  weight: 1,
  ...more,
});

/** Every scoring method once, in a tree of two levels, with a stage for the young. */
export const exampleDefinition: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '示例' },
  fields: [
    { ...named('revenue'), type: 'number' },
    { ...named('rd'), type: 'number' },
    { ...named('listed'), type: 'boolean' },
    {
      ...named('industry'),
      type: 'enum',
      options: ['C39', 'I65'].map((value) => ({ value, name: { 'zh-CN': value } })),
    },
    { ...named('foundedOn'), type: 'date' },
    { ...named('scope'), type: 'string' },
  ],
  facts: [{ ...named('ratioPercent'), formula: 'ratio(rd, revenue) * 100' }],
  stages: [
    { ...named('young'), when: { fact: 'foundedOn', operator: 'greaterThanInclusive', value: '2021-01-01' } },
    named('grown'),
  ],
  scale: { full: 100, decimals: 2, bonusCap: 5 },
  tree: {
    ...named('root'),
    children: [
      {
        ...named('own'),
        weight: { young: 3, grown: 1 },
        children: [
          indicator('bands', 'ratioPercent', {
            method: 'bands',
            bands: [
              { from: 0, mark: 0 },
              { from: 3, mark: 5 },
              { from: 6, mark: 10 },
            ],
          }),
          indicator('linear', 'revenue', { method: 'linear', from: 0, to: 4000 }),
          indicator('piecewise', 'revenue', {
            method: 'piecewise',
            points: [
              [0, 0],
              [1000, 4],
              [3000, 10],
            ],
          }),
          indicator('perUnit', 'rd', { method: 'perUnit', marksPerUnit: 0.1, offset: 10, cap: 8 }),
          indicator('steps', 'rd', { method: 'steps', first: 20, base: 1, step: 10, marksPerStep: 2 }),
          indicator('boolean', 'listed', { method: 'boolean', mark: 10, otherwise: 2 }, { missing: 'exclude' }),
          indicator(
            'lookup',
            'industry',
            { method: 'lookup', marks: { C39: 9 }, otherwise: 4 },
            { missing: { mark: 3 } },
          ),
        ],
      },
      {
        ...named('compared'),
        weight: 1,
        children: [
          indicator('percentile', 'rd', { method: 'percentile' }),
          indicator('minMax', 'rd', { method: 'minMax', lowest: 2, scope: 'industry' }),
          indicator('zScore', 'rd', { method: 'zScore', mean: 5, spread: 2 }, { missing: 'median' }),
        ],
      },
    ],
  },
  adjustments: [
    { ...named('chips'), kind: 'bonus', points: 8, when: { fact: 'scope', operator: 'contains', value: '芯片' } },
    { ...named('late'), kind: 'penalty', percent: 10, when: { fact: 'total', operator: 'lessThan', value: 50 } },
    { ...named('banned'), kind: 'veto', when: { fact: 'scope', operator: 'contains', value: '失信' } },
  ],
  grades: [
    { ...named('A'), from: 60 },
    { ...named('B'), from: 0 },
  ],
  rankWithin: ['industry'],
  applications: [
    {
      ...named('loan'),
      when: { fact: 'grade', operator: 'in', value: ['A', 'B'] },
      amount: { formula: 'revenue * 0.3' },
      quota: { count: 1, orderBy: [{ fact: 'total', descending: true }] },
    },
  ],
};

export const examplePeriod = '2025';

function firm(enterpriseId: string, cells: Readonly<Record<string, FieldValue>>): RecordInput {
  return { enterpriseId, period: examplePeriod, name: null, ...cells };
}

const common = { industry: 'C39', foundedOn: '2010-06-30' };

export const exampleRecords: readonly RecordInput[] = [
  firm('a', { ...common, revenue: 1000, rd: 30, listed: true, scope: '芯片设计' }),
  firm('b', { ...common, revenue: 2000, rd: 50, listed: false, scope: '软件' }),
  firm('c', { ...common, revenue: 5000, rd: 100, industry: 'I65', foundedOn: '2022-01-01', scope: '失信' }),
  firm('d', { revenue: 100, foundedOn: '2023-05-01' }),
  firm('e', { revenue: 100, rd: 1, listed: true }),
];
