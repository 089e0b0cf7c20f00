export const jobs = {
  title: '任务',
  lead: '导入、评分与核验在后台进行，服务器重启后可继续。',
  type: '类型',
  state: '状态',
  created: '创建',
  ended: '结束',
  actions: '操作',
  none: '没有任务',
  more: '显示更多',
} as const;
