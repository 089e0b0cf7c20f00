import { expect, test } from 'vitest';
import { type Told, told } from './told.ts';

const ratio = '/tree/children/0/children/0';
const input = '/tree/children/0';
const output = '/tree/children/1';

const cases: readonly (Told & { readonly why: string })[] = [
  {
    why: 'a weight in one stage',
    edits: [[`${ratio}/weight/startup`, 25]],
    en: ['研发投入占比: weight in startup 20 → 25'],
    'zh-CN': ['研发投入占比：初创期权重 20 → 25'],
  },
  {
    why: 'a weight and a band in one line',
    edits: [
      [`${ratio}/weight/startup`, 25],
      [`${ratio}/scoring/bands/1/from`, 6],
    ],
    en: ['研发投入占比: weight in startup 20 → 25; band 2 now from 6 (was 5)'],
    'zh-CN': ['研发投入占比：初创期权重 20 → 25；第 2 档起点由 5 改为 6'],
  },
  {
    why: 'a stage that no longer uses the node',
    edits: [[`${ratio}/weight/startup`, undefined]],
    en: ['研发投入占比: weight in startup 20 → 0 (left out)'],
    'zh-CN': ['研发投入占比：初创期权重 20 → 0（省略）'],
  },
  {
    why: 'one weight for every stage',
    edits: [[`${output}/weight`, 50]],
    en: ['创新产出: weight 60 → 50'],
    'zh-CN': ['创新产出：权重 60 → 50'],
  },
  {
    why: 'one weight becomes a weight for each stage',
    edits: [[`${output}/weight`, { startup: 50, mature: 70 }]],
    en: ['创新产出: weight 60 → startup 50, mature 70'],
    'zh-CN': ['创新产出：权重 60 → 初创期 50、成熟期 70'],
  },
  {
    why: 'a weight left out',
    edits: [[`${output}/weight`, undefined]],
    en: ['创新产出: weight 60 → 1 (left out)'],
    'zh-CN': ['创新产出：权重 60 → 1（省略）'],
  },
  {
    why: 'the implied weight written out',
    edits: [[`${input}/children/2/weight`, 100]],
    en: ['标准: weight 100 (left out) → 100 (same meaning)'],
    'zh-CN': ['标准：权重 100（省略） → 100（含义不变）'],
  },
  {
    why: 'a formula',
    edits: [[`${ratio}/formula`, 'revenue / 2']],
    en: ['研发投入占比: formula ratio(revenue, 3) * 100 → revenue / 2'],
    'zh-CN': ['研发投入占比：公式 ratio(revenue, 3) * 100 → revenue / 2'],
  },
  {
    why: 'a Chinese name, told under the new one',
    edits: [[`${ratio}/name/zh-CN`, '研发强度']],
    en: ['研发强度: name in Chinese "研发投入占比" → "研发强度"'],
    'zh-CN': ['研发强度：名称 “研发投入占比” → “研发强度”'],
  },
  {
    why: 'an English name that was not there',
    edits: [[`${ratio}/name/en`, 'R&D ratio']],
    en: ['R&D ratio: name none → "R&D ratio"'],
    'zh-CN': ['研发投入占比：英文名称 无 → “R&D ratio”'],
  },
  {
    why: 'full marks, unit and core',
    edits: [
      [`${ratio}/fullMarks`, 20],
      [`${ratio}/unit`, undefined],
      [`${ratio}/core`, false],
    ],
    en: ['研发投入占比: unit % → none; core indicator yes → no; full marks 10 → 20'],
    'zh-CN': ['研发投入占比：单位 % → 无；核心指标 是 → 否；满分 10 → 20'],
  },
  {
    why: 'a default written out',
    edits: [[`${input}/children/1/fullMarks`, 100]],
    en: ['专利: full marks 100 (left out) → 100 (same meaning)'],
    'zh-CN': ['专利：满分 100（省略） → 100（含义不变）'],
  },
  {
    why: 'a missing policy',
    edits: [[`${ratio}/missing`, { mark: 3 }]],
    en: ['研发投入占比: missing policy left out, its weight goes to its siblings → 3 marks'],
    'zh-CN': ['研发投入占比：缺失处理 不计，权重分给同级 → 计 3 分'],
  },
  {
    why: 'a missing policy written out as its default',
    edits: [[`${input}/children/1/missing`, 'zero']],
    en: ['专利: missing policy 0 marks (left out) → 0 marks (same meaning)'],
    'zh-CN': ['专利：缺失处理 计 0 分（省略） → 计 0 分（含义不变）'],
  },
  {
    why: 'an aggregation',
    edits: [[`${input}/aggregate`, 'geometricMean']],
    en: ['Input: aggregation weighted mean → geometric mean'],
    'zh-CN': ['创新投入：汇总方式 加权平均 → 几何平均'],
  },
  {
    why: 'the cap of a group',
    edits: [[`${output}/cap`, 45]],
    en: ['创新产出: cap 40 → 45'],
    'zh-CN': ['创新产出：封顶 40 → 45'],
  },
  {
    why: 'a description and a basis',
    edits: [
      [`${ratio}/description`, { 'zh-CN': '口径一' }],
      [`${ratio}/basis`, '第三条'],
    ],
    en: ['研发投入占比: description in Chinese none → "口径一"; basis none → "第三条"'],
    'zh-CN': ['研发投入占比：说明 无 → “口径一”；依据 无 → “第三条”'],
  },
  {
    why: 'a new indicator',
    edits: [
      [
        `${input}/children/+1`,
        {
          id: 'loans',
          name: { 'zh-CN': '贷款' },
          weight: 5,
          formula: 'revenue',
          scoring: { method: 'linear', from: 0, to: 9 },
        },
      ],
    ],
    en: ['贷款: added to Input: weight 5, formula revenue, scoring linear: from 0 to 9'],
    'zh-CN': ['贷款：新增于“创新投入”：权重 5，公式 revenue，计分方法 线性：从 0 到 9'],
  },
  {
    why: 'an indicator that is gone',
    edits: [[`${input}/children/1`, undefined]],
    en: [
      '专利: removed from Input: weight 10, formula revenue, scoring marks per unit: 2 per unit above 1, at most 10',
    ],
    'zh-CN': [
      '专利：从“创新投入”删除：权重 10，公式 revenue，计分方法 按单位计分：超过 1 的部分每单位 2 分，最多 10 分',
    ],
  },
  {
    why: 'a group becomes an indicator',
    edits: [
      [
        output,
        {
          id: 'output',
          name: { 'zh-CN': '创新产出' },
          weight: 60,
          formula: 'revenue',
          scoring: { method: 'linear', from: 0, to: 9 },
        },
      ],
    ],
    en: [
      '创新产出: kind group → indicator; formula none → revenue; scoring none → linear: from 0 to 9; aggregation capped sum → weighted mean (left out); cap 40 → none',
      '增速: removed from 创新产出: formula revenue, scoring piecewise linear: 0: 0, 10: 60, 20: 100',
      '行业: removed from 创新产出: formula revenue, scoring by category: 电子制造 10, Software 20, otherwise 3',
      '分位: removed from 创新产出: formula revenue, scoring percentile: among stage, less is better, at least 60',
      '极差: removed from 创新产出: formula revenue, scoring min-max: among 行业, more is better, at least 10, missing policy 3 marks',
      '标准分: removed from 创新产出: formula revenue, scoring z-score: mean 60, spread 15, among all enterprises, more is better',
    ],
    'zh-CN': [
      '创新产出：类型 维度 → 指标；公式 无 → revenue；计分方法 无 → 线性：从 0 到 9；汇总方式 封顶求和 → 加权平均（省略）；封顶 40 → 无',
      '增速：从“创新产出”删除：公式 revenue，计分方法 分段线性：0 得 0 分、10 得 60 分、20 得 100 分',
      '行业：从“创新产出”删除：公式 revenue，计分方法 按类别：电子制造 10、软件 20，其他 3',
      '分位：从“创新产出”删除：公式 revenue，计分方法 百分位：在成长阶段中比较，越小越好，最低 60 分',
      '极差：从“创新产出”删除：公式 revenue，计分方法 极差标准化：在行业中比较，越大越好，最低 10 分，缺失处理 计 3 分',
      '标准分：从“创新产出”删除：公式 revenue，计分方法 标准分：均值 60，离散度 15，在全部企业中比较，越大越好',
    ],
  },
];

test.each(cases)('a change of a node is told by its name: $why', ({ edits, en, 'zh-CN': zh }) => {
  expect(told(edits)).toEqual({ edits, en, 'zh-CN': zh });
});
