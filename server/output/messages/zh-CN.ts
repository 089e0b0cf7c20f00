import type { Catalogue, ParamsOf } from '../../records/messages/catalogue.ts';
import type { en } from './en.ts';

export type Params = ParamsOf<typeof en>;

export const zhCN: Catalogue<Params> = {
  'xlsx.tooManyCells': (millions, limit) =>
    `工作簿将有 ${millions} 百万个单元格，超过可写入的 ${limit} 百万个。请改用 .csv 或 .json。`,
  'xlsx.tooManyColumns': (columns, limit) =>
    `工作表将有 ${columns} 列，超过工作簿的 ${limit} 列。请改用 .csv 或 .json。`,
  'sheet.ranking': () => '积分排名',
  'sheet.indicators': () => '指标明细',
  'column.enterpriseId': () => '企业编号',
  'column.name': () => '企业名称',
  'column.status': () => '状态',
  'column.stage': () => '成长阶段',
  'column.total': () => '总分',
  'column.grade': () => '等级',
  'column.rank': () => '排名',
  'column.percentile': () => '百分位',
  'column.rankWithin': (scope) => `${scope}内排名`,
  'column.eligible': (application) => `${application}：符合条件`,
  'column.selected': (application) => `${application}：入选`,
  'column.amount': (application, unit) => `${application}：金额${unit === undefined ? '' : `（${unit}）`}`,
  'column.adjustments': () => '加减分与否决',
  'column.reasons': () => '原因',
  'column.value': (node, unit) => `${node}${unit === undefined ? '' : `（${unit}）`}`,
  'column.mark': (node) => `${node}：得分`,
  'column.points': (node) => `${node}：积分`,
  'column.count': () => '企业数',
  'reason.stageUnknown': (facts) => `无法判断成长阶段${facts === '' ? '' : `：缺少${facts}`}`,
  'reason.indicatorMissing': (node) => `缺少${node}`,
  'reason.requirementNotMet': (name) => `不符合准入条件：${name}`,
  'reason.requirementUnknown': (name, facts) => `无法判断准入条件：${name}，缺少${facts}`,
  'reason.excluded': (name) => `排除：${name}`,
  'reason.vetoed': (name) => `一票否决：${name}`,
  'reason.notScored': () => '未评分',
  'reason.conditionNotMet': (facts) => `不符合条件：${facts}`,
  'reason.conditionUnknown': (facts) => `无法判断条件：缺少${facts}`,
  'reason.amountMissing': () => '金额无法计算',
  'reason.outsideQuota': () => '超出名额',
  'reason.tiesWithLastTaken': () => '与最后入选者并列',
  'reason.notReported': (fields) => `${fields}未报送`,
  'reason.noResult': (operation, fields) => `${operation} 无结果${fields === '' ? '' : `（${fields}）`}`,
  'reason.undecided': (name) => `未能判断：${name}`,
};
