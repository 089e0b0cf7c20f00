import type { Naming, Vocabulary } from '../vocabulary.ts';

interface Population {
  readonly scope?: string;
  readonly direction?: 'more' | 'less';
  readonly lowest?: number;
}

const among = ({ scope = 'all', direction = 'more', lowest = 0 }: Population, naming: Naming) =>
  `在${naming.scope(scope)}中比较，${naming.vocabulary.directions[direction]}${lowest === 0 ? '' : `，最低 ${lowest} 分`}`;

const atMost = (cap: number | undefined) => (cap === undefined ? '' : `，最多 ${cap} 分`);

export const zhCN: Vocabulary = {
  yes: '是',
  no: '否',
  none: '无',
  colon: '：',
  comma: '，',
  semicolon: '；',
  and: '、',
  quoted: (text) => `“${text}”`,
  bracketed: (text) => `（${text}）`,
  facts: { stage: '成长阶段', total: '总分', grade: '等级', rank: '排名', percentile: '百分位' },
  nodeFacts: {
    value: (node) => `${node}的值`,
    mark: (node) => `${node}的得分`,
    points: (node) => `${node}的积分`,
  },
  operators: {
    equal: (fact, value) => `${fact} = ${value}`,
    notEqual: (fact, value) => `${fact} ≠ ${value}`,
    in: (fact, value) => `${fact}属于 ${value}`,
    notIn: (fact, value) => `${fact}不属于 ${value}`,
    contains: (fact, value) => `${fact}包含 ${value}`,
    doesNotContain: (fact, value) => `${fact}不包含 ${value}`,
    lessThan: (fact, value) => `${fact} < ${value}`,
    lessThanInclusive: (fact, value) => `${fact} ≤ ${value}`,
    greaterThan: (fact, value) => `${fact} > ${value}`,
    greaterThanInclusive: (fact, value) => `${fact} ≥ ${value}`,
  },
  all: (parts) => parts.join(' 且 '),
  any: (parts) => parts.join(' 或 '),
  not: (part) => `非（${part}）`,
  methods: {
    bands: '分档',
    linear: '线性',
    piecewise: '分段线性',
    perUnit: '按单位计分',
    steps: '阶梯累进',
    boolean: '是否',
    lookup: '按类别',
    percentile: '百分位',
    minMax: '极差标准化',
    zScore: '标准分',
  },
  scoring: {
    bands: ({ bands, boundary = 'lower' }, naming) =>
      `${bands.map(({ from, mark }) => `${naming.bandStart(from)} 起 ${mark} 分`).join('、')}${boundary === 'lower' ? '' : `，${naming.vocabulary.boundaries.upper}`}`,
    linear: ({ from, to }) => `从 ${from} 到 ${to}`,
    piecewise: ({ points }) => points.map(([value, mark]) => `${value} 得 ${mark} 分`).join('、'),
    perUnit: ({ marksPerUnit, offset = 0, cap }) =>
      `${offset === 0 ? '' : `超过 ${offset} 的部分`}每单位 ${marksPerUnit} 分${atMost(cap)}`,
    steps: ({ first, base, step, marksPerStep, cap }) =>
      `达到 ${first} 得 ${base} 分，此后每 ${step} 加 ${marksPerStep} 分${atMost(cap)}`,
    boolean: ({ mark, otherwise = 0 }) => `是得 ${mark} 分，否则 ${otherwise} 分`,
    lookup: ({ marks, otherwise = 0 }, naming) =>
      `${naming.entries(marks, (category) => naming.category(category))}，其他 ${otherwise}`,
    percentile: (scoring, naming) => among(scoring, naming),
    minMax: (scoring, naming) => among(scoring, naming),
    zScore: (scoring, naming) => `均值 ${scoring.mean}，离散度 ${scoring.spread}，${among(scoring, naming)}`,
  },
  missing: { zero: '计 0 分', exclude: '不计，权重分给同级', median: '取中位得分', reject: '企业不予评分' },
  missingMark: (mark) => `计 ${mark} 分`,
  aggregates: {
    weightedMean: '加权平均',
    geometricMean: '几何平均',
    harmonicMean: '调和平均',
    min: '取最低',
    max: '择优',
    cappedSum: '封顶求和',
  },
  fieldTypes: { number: '数值', integer: '整数', boolean: '是否', string: '文本', enum: '选项', date: '日期' },
  sensitivities: { public: '公开', internal: '内部', restricted: '受限', personal: '个人信息' },
  adjustmentKinds: {
    require: '准入',
    exclude: '排除',
    veto: '一票否决',
    bonus: '加分',
    penalty: '扣分',
    cap: '总分封顶',
    floor: '总分保底',
    gradeCap: '等级封顶',
  },
  nodeKinds: { group: '维度', indicator: '指标' },
  boundaries: { lower: '恰在界上归高档', upper: '恰在界上归低档' },
  directions: { more: '越大越好', less: '越小越好' },
  everyone: '全部企业',
  statuses: {
    scored: '已评分',
    vetoed: '被否决',
    excluded: '被排除',
    rejected: '不予评分',
    unclassified: '阶段不明',
  },
};
