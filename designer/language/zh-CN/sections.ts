export const sections = {
  names: {
    definition: '规则集说明',
    fields: '数据项',
    facts: '中间值',
    tables: '对照表',
    stages: '成长阶段',
    scale: '总分',
    adjustments: '加减分与否决',
    grades: '等级',
    ranking: '排名范围',
    applications: '积分应用',
    tests: '测试用例',
    json: 'JSON',
  },
} as const;
