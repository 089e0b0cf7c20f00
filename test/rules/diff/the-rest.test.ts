import { expect, test } from 'vitest';
import { type Told, told } from './told.ts';

const cases: readonly (Told & { readonly why: string })[] = [
  {
    why: "a stage's condition",
    edits: [['/stages/0/when/all/0/value', 3]],
    en: ['Stage startup: condition 企业年龄 < 5 → 企业年龄 < 3'],
    'zh-CN': ['成长阶段“初创期”：条件 企业年龄 < 5 → 企业年龄 < 3'],
  },
  {
    why: 'a condition of several parts',
    edits: [
      [
        '/stages/0/when',
        {
          all: [
            { fact: 'revenue', operator: 'lessThan', value: 500 },
            {
              any: [
                { fact: 'industry', operator: 'in', value: ['I65', 'C39'] },
                { not: { fact: 'large', operator: 'equal', value: true } },
              ],
            },
          ],
        },
      ],
    ],
    en: [
      'Stage startup: condition 企业年龄 < 5 → Revenue < 500 and (行业 is one of Software, 电子制造 or not (规模以上 = yes))',
    ],
    'zh-CN': [
      '成长阶段“初创期”：条件 企业年龄 < 5 → 营业收入 < 500 且 （行业属于 软件、电子制造 或 非（规模以上 = 是））',
    ],
  },
  {
    why: 'a stage that is gone',
    edits: [['/stages/0', undefined]],
    en: ['Stage startup: removed: condition 企业年龄 < 5'],
    'zh-CN': ['成长阶段“初创期”：删除：条件 企业年龄 < 5'],
  },
  {
    why: "a field's limits and type",
    edits: [
      ['/fields/0/max', 500],
      ['/fields/0/min', undefined],
      ['/fields/0/type', 'integer'],
      ['/fields/0/source', 'STATS'],
      ['/fields/0/sensitivity', 'restricted'],
    ],
    en: [
      'Field Revenue: type number → whole number; source department TAX → STATS; sensitivity internal → restricted; least value 0 → none; greatest value 1000000 → 500',
    ],
    'zh-CN': [
      '数据项“营业收入”：类型 数值 → 整数；来源部门 TAX → STATS；敏感级别 内部 → 受限；最小值 0 → 无；最大值 1000000 → 500',
    ],
  },
  {
    why: 'an option added, one gone',
    edits: [
      [
        '/fields/1/options',
        [
          { value: 'C39', name: { 'zh-CN': '电子制造' } },
          { value: 'K70', name: { 'zh-CN': '房地产' } },
        ],
      ],
    ],
    en: ['Field 行业: option K70 added: 房地产; option I65 removed (was Software)'],
    'zh-CN': ['数据项“行业”：新增选项 K70：房地产；删除选项 I65（原为 软件）'],
  },
  {
    why: 'an option renamed',
    edits: [['/fields/1/options/0/name/zh-CN', '电子']],
    en: ['Field 行业: option C39 电子制造 → 电子'],
    'zh-CN': ['数据项“行业”：选项 C39 电子制造 → 电子'],
  },
  {
    why: 'options in another order',
    edits: [
      [
        '/fields/1/options',
        [
          { value: 'I65', name: { 'zh-CN': '软件', en: 'Software' } },
          { value: 'C39', name: { 'zh-CN': '电子制造' } },
        ],
      ],
    ],
    en: ['Field 行业: option I65 moved from place 2 to 1'],
    'zh-CN': ['数据项“行业”：选项“I65”由第 2 位移到第 1 位'],
  },
  {
    why: 'a new field',
    edits: [['/fields/+4', { id: 'staff', name: { 'zh-CN': '职工人数' }, type: 'integer', unit: '人' }]],
    en: ['Field 职工人数: added: type whole number, unit 人'],
    'zh-CN': ['数据项“职工人数”：新增：类型 整数，单位 人'],
  },
  {
    why: "a fact's formula",
    edits: [['/facts/0/formula', 'months(foundedOn) / 12']],
    en: ['Fact 企业年龄: formula years(foundedOn) → months(foundedOn) / 12'],
    'zh-CN': ['中间量“企业年龄”：公式 years(foundedOn) → months(foundedOn) / 12'],
  },
  {
    why: 'a row of a table',
    edits: [['/tables/0/rows/AA', 700]],
    en: ['Table 额度表: row AA 800 → 700'],
    'zh-CN': ['对照表“额度表”：“AA”一行 800 → 700'],
  },
  {
    why: 'a row added, otherwise left out',
    edits: [
      ['/tables/0/rows/A', 300],
      ['/tables/0/otherwise', undefined],
    ],
    en: ['Table 额度表: row A none → 300; otherwise 0 → none (left out)'],
    'zh-CN': ['对照表“额度表”：“A”一行 无 → 300；其他 0 → 无（省略）'],
  },
  {
    why: 'otherwise none, written out',
    edits: [['/tables/0/otherwise', null]],
    en: ['Table 额度表: otherwise 0 → none'],
    'zh-CN': ['对照表“额度表”：其他 0 → 无'],
  },
  {
    why: 'an entry gate',
    edits: [['/adjustments/0/when', { fact: 'stage', operator: 'notEqual', value: 'mature' }]],
    en: ['Adjustment 入门: condition not (行业 is one of 电子制造, Software) → stage ≠ mature'],
    'zh-CN': ['加减分与否决“入门”：条件 非（行业属于 电子制造、软件） → 成长阶段 ≠ 成熟期'],
  },
  {
    why: 'a bonus',
    edits: [
      ['/adjustments/1/formula', 'revenue * 5'],
      ['/adjustments/1/cap', 10],
      ['/adjustments/1/when', undefined],
    ],
    en: ['Adjustment 独角兽: condition Revenue > 企业年龄 → none; formula revenue * 10 → revenue * 5; cap 20 → 10'],
    'zh-CN': ['加减分与否决“独角兽”：条件 营业收入 > 企业年龄 → 无；公式 revenue * 10 → revenue * 5；封顶 20 → 10'],
  },
  {
    why: 'a penalty',
    edits: [
      ['/adjustments/2/percent', undefined],
      ['/adjustments/2/points', 5],
    ],
    en: ['Adjustment 迟报: points none → 5; percentage 10 → none'],
    'zh-CN': ['加减分与否决“迟报”：分值 无 → 5；百分比 10 → 无'],
  },
  {
    why: 'an adjustment of another kind',
    edits: [['/adjustments/3/kind', 'floor']],
    en: ['Adjustment 上限: kind cap of the total → floor of the total'],
    'zh-CN': ['加减分与否决“上限”：类型 总分封顶 → 总分保底'],
  },
  {
    why: 'a cap of the grade',
    edits: [['/adjustments/4/grade', 'C']],
    en: ['Adjustment 等级上限: best grade 两甲 → 丙'],
    'zh-CN': ['加减分与否决“等级上限”：最高等级 两甲 → 丙'],
  },
  {
    why: 'a new veto',
    edits: [
      [
        '/adjustments/+5',
        {
          id: 'veto',
          kind: 'veto',
          name: { 'zh-CN': '失信' },
          when: { fact: 'dishonest', operator: 'equal', value: true },
        },
      ],
    ],
    en: ['Adjustment 失信: added: kind veto, condition 失信 = yes'],
    'zh-CN': ['加减分与否决“失信”：新增：类型 一票否决，条件 失信 = 是'],
  },
  {
    why: 'the start of a grade',
    edits: [['/grades/0/from', 80]],
    en: ['Grade 三甲: lower bound 85 → 80'],
    'zh-CN': ['等级“三甲”：下限 85 → 80'],
  },
  {
    why: 'the share of a grade',
    edits: [['/grades/2/top', 0.5]],
    en: ['Grade 丙: share of the ranking 1 → 0.5'],
    'zh-CN': ['等级“丙”：排名占比 1 → 0.5'],
  },
  {
    why: 'grades within',
    edits: [['/gradeWithin', 'industry']],
    en: ['Definition: grading scope stage → 行业'],
    'zh-CN': ['规则定义：评级范围 成长阶段 → 行业'],
  },
  {
    why: 'ranks within',
    edits: [['/rankWithin', ['stage']]],
    en: ['Definition: ranking scopes stage, 行业 → stage'],
    'zh-CN': ['规则定义：排名范围 成长阶段、行业 → 成长阶段'],
  },
  {
    why: 'who is eligible',
    edits: [
      [
        '/applications/0/when',
        {
          all: [
            { fact: 'grade', operator: 'in', value: ['AAA'] },
            { fact: 'points.input', operator: 'greaterThanInclusive', value: 20 },
            { fact: 'mark.rdRatio', operator: 'greaterThan', value: { fact: 'value.rdRatio' } },
          ],
        },
      ],
    ],
    en: [
      'Application 积分贷: condition grade is one of 三甲, 两甲 → grade is one of 三甲 and points of Input ≥ 20 and mark of 研发投入占比 > value of 研发投入占比',
    ],
    'zh-CN': [
      '积分应用“积分贷”：条件 等级属于 三甲、两甲 → 等级属于 三甲 且 创新投入的积分 ≥ 20 且 研发投入占比的得分 > 研发投入占比的值',
    ],
  },
  {
    why: 'amount and quota',
    edits: [
      ['/applications/0/amount/formula', 'revenue'],
      ['/applications/0/amount/unit', '元'],
      ['/applications/0/quota/count', 100],
      ['/applications/0/quota/within', undefined],
      ['/applications/0/audience', 'park'],
    ],
    en: [
      'Application 积分贷: audience bank → park; formula of the amount min(lookup(ceiling, grade), revenue * 0.3) → revenue; unit of the amount 万元 → 元; quota 200 → 100; quota within stage → none',
    ],
    'zh-CN': [
      '积分应用“积分贷”：使用方 bank → park；额度公式 min(lookup(ceiling, grade), revenue * 0.3) → revenue；额度单位 万元 → 元；名额 200 → 100；名额范围 成长阶段 → 无',
    ],
  },
  {
    why: 'no quota any more',
    edits: [['/applications/0/quota', undefined]],
    en: [
      'Application 积分贷: quota 200 → none; quota within stage → none; order of the quota total descending, 企业年龄 ascending → none',
    ],
    'zh-CN': ['积分应用“积分贷”：名额 200 → 无；名额范围 成长阶段 → 无；名额排序 总分降序、企业年龄升序 → 无'],
  },
  {
    why: 'the order of the quota',
    edits: [['/applications/0/quota/orderBy', [{ fact: 'revenue' }]]],
    en: ['Application 积分贷: order of the quota total descending, 企业年龄 ascending → Revenue ascending'],
    'zh-CN': ['积分应用“积分贷”：名额排序 总分降序、企业年龄升序 → 营业收入升序'],
  },
  {
    why: 'a default in the order of the quota',
    edits: [['/applications/0/quota/orderBy/1/descending', false]],
    en: [
      'Application 积分贷: order of the quota total descending, 企业年龄 ascending → total descending, 企业年龄 ascending (same meaning)',
    ],
    'zh-CN': ['积分应用“积分贷”：名额排序 总分降序、企业年龄升序 → 总分降序、企业年龄升序（含义不变）'],
  },
  {
    why: 'the scale',
    edits: [
      ['/scale/decimals', 1],
      ['/scale/max', undefined],
      ['/scale/bonusCap', 20],
    ],
    en: ['Definition: decimals 2 → 1; greatest total 130 → none; cap of bonuses 30 → 20'],
    'zh-CN': ['规则定义：小数位数 2 → 1；总分上限 130 → 无；加分合计上限 30 → 20'],
  },
  {
    why: 'scale.min left out as its default',
    edits: [['/scale/min', undefined]],
    en: ['Definition: least total 0 → 0 (left out) (same meaning)'],
    'zh-CN': ['规则定义：总分下限 0 → 0（省略）（含义不变）'],
  },
  {
    why: "the definition's name",
    edits: [['/name/zh-CN', '企业积分']],
    en: ['Definition: name in Chinese "企业创新积分" → "企业积分"'],
    'zh-CN': ['规则定义：名称 “企业创新积分” → “企业积分”'],
  },
  {
    why: "the definition's basis",
    edits: [['/basis', { 'zh-CN': '办法第二条' }]],
    en: ['Definition: basis "办法第一条" → "办法第二条"'],
    'zh-CN': ['规则定义：依据 “办法第一条” → “办法第二条”'],
  },
  {
    why: "a test's record",
    edits: [
      ['/tests/0/record/revenue', 120],
      ['/tests/0/record/industry', 'I65'],
      ['/tests/0/record/dishonest', undefined],
    ],
    en: [
      'Test 一般企业: Revenue 100 → 120; 行业 none (left out) → Software; 失信 none → none (left out) (same meaning)',
    ],
    'zh-CN': ['测试“一般企业”：营业收入 100 → 120；行业 无（省略） → 软件；失信 无 → 无（省略）（含义不变）'],
  },
  {
    why: "a test's history",
    edits: [
      ['/tests/0/history/0/revenue', 90],
      ['/tests/0/history/1', undefined],
    ],
    en: ['Test 一般企业: Revenue in earlier record 1 80 → 90; earlier record 2 removed (was period 2023)'],
    'zh-CN': ['测试“一般企业”：往期记录 1 的营业收入 80 → 90；删除往期记录 2（原为 period 2023）'],
  },
  {
    why: "a test's expectations",
    edits: [
      ['/tests/0/expect/total', 80],
      ['/tests/0/expect/marks/rdRatio', 8],
      ['/tests/0/expect/grade', 'AA'],
      ['/tests/0/expect/applications/pointsLoan/eligible', false],
      ['/tests/0/expect/status', 'scored'],
    ],
    en: [
      'Test 一般企业: expected total 83.5 → 80; expected mark of 研发投入占比 10 → 8; expected grade none → 两甲; expected 积分贷 eligible yes → no; expected status anything → scored',
    ],
    'zh-CN': [
      '测试“一般企业”：期望总分 83.5 → 80；期望研发投入占比的得分 10 → 8；期望等级 无 → 两甲；期望积分贷 符合条件 是 → 否；期望状态 不限 → 已评分',
    ],
  },
];

test.each(cases)('what is not a node is told with its kind: $why', ({ edits, en, 'zh-CN': zh }) => {
  expect(told(edits)).toEqual({ edits, en, 'zh-CN': zh });
});
