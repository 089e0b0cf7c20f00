import { expect, test } from 'vitest';
import { type Told, told } from './told.ts';

const ratio = '/tree/children/0/children/0';
const input = '/tree/children/0';
const output = '/tree/children/1';

const cases: readonly (Told & { readonly why: string })[] = [
  {
    why: 'the start of a band',
    edits: [[`${ratio}/scoring/bands/1/from`, 6]],
    en: ['研发投入占比: band 2 now from 6 (was 5)'],
    'zh-CN': ['研发投入占比：第 2 档起点由 5 改为 6'],
  },
  {
    why: 'the mark of a band',
    edits: [[`${ratio}/scoring/bands/1/mark`, 6]],
    en: ['研发投入占比: band 2 now marked 6 (was 5)'],
    'zh-CN': ['研发投入占比：第 2 档得分由 5 改为 6'],
  },
  {
    why: 'both of a band',
    edits: [[`${ratio}/scoring/bands/1`, { from: 6, mark: 7 }]],
    en: ['研发投入占比: band 2 now from 6 (was 5); band 2 now marked 7 (was 5)'],
    'zh-CN': ['研发投入占比：第 2 档起点由 5 改为 6；第 2 档得分由 5 改为 7'],
  },
  {
    why: 'a lower end for the first band',
    edits: [[`${ratio}/scoring/bands/0/from`, 0]],
    en: ['研发投入占比: band 1 now from 0 (was −∞)'],
    'zh-CN': ['研发投入占比：第 1 档起点由 −∞ 改为 0'],
  },
  {
    why: 'a band in between',
    edits: [[`${ratio}/scoring/bands/+1`, { from: 3, mark: 3 }]],
    en: ['研发投入占比: band 2 added: from 3: 3'],
    'zh-CN': ['研发投入占比：新增第 2 档：3 起 3 分'],
  },
  {
    why: 'a band that is gone',
    edits: [[`${ratio}/scoring/bands/1`, undefined]],
    en: ['研发投入占比: band 2 removed (was from 5: 5)'],
    'zh-CN': ['研发投入占比：删除第 2 档（原为 5 起 5 分）'],
  },
  {
    why: 'where a value on the boundary belongs',
    edits: [[`${ratio}/scoring/boundary`, 'upper']],
    en: [
      '研发投入占比: boundary a value on a boundary takes the upper band → a value on a boundary takes the lower band',
    ],
    'zh-CN': ['研发投入占比：界上归属 恰在界上归高档 → 恰在界上归低档'],
  },
  {
    why: 'the boundary left out as its default',
    edits: [[`${ratio}/scoring/boundary`, undefined]],
    en: [
      '研发投入占比: boundary a value on a boundary takes the upper band → a value on a boundary takes the upper band (left out) (same meaning)',
    ],
    'zh-CN': ['研发投入占比：界上归属 恰在界上归高档 → 恰在界上归高档（省略）（含义不变）'],
  },
  {
    why: 'a linear range of a variant',
    edits: [[`${ratio}/variants/0/scoring/to`, 30]],
    en: ['研发投入占比: scoring to for startup 20 → 30'],
    'zh-CN': ['研发投入占比：初创期的计分终点 20 → 30'],
  },
  {
    why: 'marks per unit',
    edits: [
      [`${input}/children/1/scoring/marksPerUnit`, 3],
      [`${input}/children/1/scoring/offset`, 0],
      [`${input}/children/1/scoring/cap`, undefined],
    ],
    en: ['专利: marks per unit 2 → 3; counted above 1 → 0; marks at most 10 → none'],
    'zh-CN': ['专利：每单位得分 2 → 3；起算值 1 → 0；得分封顶 10 → 无'],
  },
  {
    why: 'steps',
    edits: [[`${input}/children/2/scoring`, { method: 'steps', first: 2, base: 6, step: 3, marksPerStep: 2, cap: 8 }]],
    en: [
      '标准: marks at most 9 → 8; first step at 1 → 2; marks at the first step 5 → 6; step 2 → 3; marks per step 1 → 2',
    ],
    'zh-CN': ['标准：得分封顶 9 → 8；首阶 1 → 2；首阶得分 5 → 6；步长 2 → 3；每步得分 1 → 2'],
  },
  {
    why: 'yes or no',
    edits: [
      [`${input}/children/3/scoring/mark`, 8],
      [`${input}/children/3/scoring/otherwise`, undefined],
    ],
    en: ['高企: mark 10 → 8; otherwise 1 → 0 (left out)'],
    'zh-CN': ['高企：得分 10 → 8；其他得分 1 → 0（省略）'],
  },
  {
    why: 'a point',
    edits: [[`${output}/children/0/scoring/points/1`, [12, 60]]],
    en: ['增速: point 2 now at 12 (was 10)'],
    'zh-CN': ['增速：第 2 个折点取值由 10 改为 12'],
  },
  {
    why: 'a point added at the end',
    edits: [[`${output}/children/0/scoring/points/+3`, [30, 110]]],
    en: ['增速: point 4 added: 30: 110'],
    'zh-CN': ['增速：新增第 4 个折点：30 得 110 分'],
  },
  {
    why: 'a category',
    edits: [[`${output}/children/1/scoring/marks/I65`, 25]],
    en: ['行业: mark of Software 20 → 25'],
    'zh-CN': ['行业：“软件”得分 20 → 25'],
  },
  {
    why: 'a category added and another gone',
    edits: [[`${output}/children/1/scoring/marks`, { C39: 10, K70: 5 }]],
    en: ['行业: mark of K70 none → 5; mark of Software 20 → none'],
    'zh-CN': ['行业：“K70”得分 无 → 5；“软件”得分 20 → 无'],
  },
  {
    why: 'a percentile',
    edits: [
      [`${output}/children/2/scoring`, { method: 'percentile', scope: 'industry', direction: 'more', lowest: 50 }],
    ],
    en: ['分位: lowest mark 60 → 50; compared among stage → 行业; direction less is better → more is better'],
    'zh-CN': ['分位：最低得分 60 → 50；比较范围 成长阶段 → 行业；方向 越小越好 → 越大越好'],
  },
  {
    why: 'a z-score',
    edits: [
      [`${output}/children/4/scoring/mean`, 50],
      [`${output}/children/4/scoring/spread`, 10],
    ],
    en: ['标准分: mean 60 → 50; spread 15 → 10'],
    'zh-CN': ['标准分：均值 60 → 50；离散度 15 → 10'],
  },
  {
    why: 'another method: bands',
    edits: [
      [
        `${input}/children/1/scoring`,
        {
          method: 'bands',
          boundary: 'upper',
          bands: [
            { from: null, mark: 0 },
            { from: 3, mark: 5 },
          ],
        },
      ],
    ],
    en: [
      '专利: scoring marks per unit: 2 per unit above 1, at most 10 → bands: from −∞: 0, from 3: 5, a value on a boundary takes the lower band',
    ],
    'zh-CN': [
      '专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 分档：−∞ 起 0 分、3 起 5 分，恰在界上归低档',
    ],
  },
  {
    why: 'another method: linear',
    edits: [[`${input}/children/1/scoring`, { method: 'linear', from: 10, to: 0 }]],
    en: ['专利: scoring marks per unit: 2 per unit above 1, at most 10 → linear: from 10 to 0'],
    'zh-CN': ['专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 线性：从 10 到 0'],
  },
  {
    why: 'another method: piecewise',
    edits: [
      [
        `${input}/children/1/scoring`,
        {
          method: 'piecewise',
          points: [
            [0, 0],
            [9, 100],
          ],
        },
      ],
    ],
    en: ['专利: scoring marks per unit: 2 per unit above 1, at most 10 → piecewise linear: 0: 0, 9: 100'],
    'zh-CN': ['专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 分段线性：0 得 0 分、9 得 100 分'],
  },
  {
    why: 'another method: steps',
    edits: [[`${input}/children/1/scoring`, { method: 'steps', first: 2, base: 6, step: 3, marksPerStep: 2, cap: 8 }]],
    en: [
      '专利: scoring marks per unit: 2 per unit above 1, at most 10 → steps: 6 from 2, then 2 for every 3, at most 8',
    ],
    'zh-CN': [
      '专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 阶梯累进：达到 2 得 6 分，此后每 3 加 2 分，最多 8 分',
    ],
  },
  {
    why: 'another method: boolean',
    edits: [[`${input}/children/1/scoring`, { method: 'boolean', mark: 7 }]],
    en: ['专利: scoring marks per unit: 2 per unit above 1, at most 10 → yes or no: 7 if true, otherwise 0'],
    'zh-CN': ['专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 是否：是得 7 分，否则 0 分'],
  },
  {
    why: 'another method: lookup',
    edits: [[`${input}/children/1/scoring`, { method: 'lookup', marks: { I65: 7 }, otherwise: 1 }]],
    en: ['专利: scoring marks per unit: 2 per unit above 1, at most 10 → by category: Software 7, otherwise 1'],
    'zh-CN': ['专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 按类别：软件 7，其他 1'],
  },
  {
    why: 'another method: percentile',
    edits: [[`${input}/children/1/scoring`, { method: 'percentile', scope: 'stage', lowest: 60 }]],
    en: [
      '专利: scoring marks per unit: 2 per unit above 1, at most 10 → percentile: among stage, more is better, at least 60',
    ],
    'zh-CN': [
      '专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 百分位：在成长阶段中比较，越大越好，最低 60 分',
    ],
  },
  {
    why: 'another method: minMax',
    edits: [[`${input}/children/1/scoring`, { method: 'minMax', direction: 'less' }]],
    en: [
      '专利: scoring marks per unit: 2 per unit above 1, at most 10 → min-max: among all enterprises, less is better',
    ],
    'zh-CN': [
      '专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 极差标准化：在全部企业中比较，越小越好',
    ],
  },
  {
    why: 'another method: zScore',
    edits: [[`${input}/children/1/scoring`, { method: 'zScore', mean: 60, spread: 10, scope: 'industry' }]],
    en: [
      '专利: scoring marks per unit: 2 per unit above 1, at most 10 → z-score: mean 60, spread 10, among 行业, more is better',
    ],
    'zh-CN': [
      '专利：计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分 → 标准分：均值 60，离散度 10，在行业中比较，越大越好',
    ],
  },
  {
    why: 'a variant for another stage',
    edits: [[`${ratio}/variants/+1`, { stages: ['mature'], scoring: { method: 'boolean', mark: 1 } }]],
    en: ['研发投入占比: scoring of its own for mature added: yes or no: 1 if true, otherwise 0'],
    'zh-CN': ['研发投入占比：新增成熟期的单独计分：是否：是得 1 分，否则 0 分'],
  },
  {
    why: 'a variant that is gone',
    edits: [[`${ratio}/variants/0`, undefined]],
    en: ['研发投入占比: scoring of its own for startup removed (was linear: from 0 to 20)'],
    'zh-CN': ['研发投入占比：删除初创期的单独计分（原为 线性：从 0 到 20）'],
  },
  {
    why: 'a variant for one more stage',
    edits: [[`${ratio}/variants/0/stages`, ['startup', 'mature']]],
    en: ['研发投入占比: stages with this scoring of their own startup → startup, mature'],
    'zh-CN': ['研发投入占比：单独计分的阶段 初创期 → 初创期、成熟期'],
  },
];

test.each(cases)('a change of a scoring names what changed of it: $why', ({ edits, en, 'zh-CN': zh }) => {
  expect(told(edits)).toEqual({ edits, en, 'zh-CN': zh });
});
