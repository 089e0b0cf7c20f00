/** What is looked for at an address, by its English name. */
export const things = {
  impact: '影响报告',
  import: '导入',
  job: '后台任务',
  park: '园区',
  person: '账号',
  're-check': '复核',
  record: '企业数据',
  release: '发行',
  review: '送审',
  'rule set': '规则集',
  run: '评分批次',
  sheet: '积分单',
  side: '对比对象',
  template: '模板',
  token: '接口令牌',
  version: '规则版本',
} as const;

export type Thing = keyof typeof things;
