import type { ImpactWords } from './words.ts';

export const zhCN: ImpactWords = {
  nobody: (enterprises) => `${enterprises} 家企业的总分、名次、等级和政策申报结果均无变化。`,
  totals: (enterprises, higher, lower, same) =>
    `${enterprises} 家企业中，${higher} 家总分上升，${lower} 家下降，${same} 家毫无变化。`,
  mean: (before, after) => `平均总分由 ${before} 变为 ${after}。`,
  scales: (before, after) => `两份规则的满分不同（${before} 与 ${after}），总分之差须据此理解。`,
  ranking: (entered, left) => `${entered} 家新进入排名，${left} 家退出排名。`,
  statuses: (count) => `${count} 家的评分状态改变。`,
  grades: (up, down) => `${up} 家升级，${down} 家降级。`,
  gradesDiffer: () => '两份规则的等级次序不同，因此不计升降级。',
  application: (name, gained, lost) => `${name}：${gained} 家新入选，${lost} 家不再入选。`,
  amount: (name, before, after) => `${name}：入选企业的额度合计由 ${before} 变为 ${after}。`,
  newApplication: (name, selected) => `新增申报事项“${name}”，${selected} 家入选。`,
  goneApplication: (name, selected) => `申报事项“${name}”被取消，原有 ${selected} 家入选。`,
  cause: (name, raised, lowered, share) =>
    `影响最大的改动是“${name}”：使 ${raised} 家上升、${lowered} 家下降，占全部分数变动的 ${share}%。`,
  part: (name, mean) => `平均变动最大的是${name}：${mean} 分。`,
  turns: (pairs) => `有 ${pairs} 对企业的先后只因分数取自全体企业而颠倒。`,
  grouped: (found, told) => `共 ${found} 处改动；较小的已归并，按 ${told} 项分别计算影响。`,
  whole: '规则集整体（量程、次序）',
  rest: (name) => `${name}的其余改动`,
  others: '其余改动',
};
