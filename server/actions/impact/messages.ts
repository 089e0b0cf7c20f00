import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'impact.wrongDefinition': (label: string) =>
    `"${label}" has errors, so nobody can be scored with it. Correct what is listed, and ask again.`,
  'impact.fieldTypes': (count: number) =>
    `The two define ${count === 1 ? 'a field' : `${count} fields`} with different types, so the same records can't be scored with both. Give the fields other ids, or the same type.`,
  'impact.fieldType': (id: string, before: string, after: string) =>
    `The field "${id}" is ${before} in one and ${after} in the other.`,
  'impact.otherRun': () => 'The run scored another period, or with another version, than what is asked for.',
  'impact.kept': () =>
    'Only a trial of the time machine can be removed: other reports are evidence of what was known before publishing.',
  'column.enterpriseId': () => 'Enterprise',
  'column.name': () => 'Name',
  'column.industry': () => 'Industry',
  'column.statusBefore': () => 'Status before',
  'column.statusAfter': () => 'Status after',
  'column.stageBefore': () => 'Stage before',
  'column.stageAfter': () => 'Stage after',
  'column.totalBefore': () => 'Total before',
  'column.totalAfter': () => 'Total after',
  'column.change': () => 'Change',
  'column.rankBefore': () => 'Rank before',
  'column.rankAfter': () => 'Rank after',
  'column.places': () => 'Places',
  'column.gradeBefore': () => 'Grade before',
  'column.gradeAfter': () => 'Grade after',
  'column.otherCauses': () => 'Other causes',
  'turn.gained': () => 'newly selected',
  'turn.lost': () => 'no longer selected',
  'sheet.impact': () => 'Impact',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'impact.wrongDefinition': (label) => `“${label}”有错误，无法据以评分。请更正所列各处后重试。`,
  'impact.fieldTypes': (count) =>
    `两份规则中有 ${count} 个数据项的类型不同，同一批企业数据无法同时按两者评分。请为数据项另取标识，或统一类型。`,
  'impact.fieldType': (id, before, after) => `数据项“${id}”在一份中为 ${before}，在另一份中为 ${after}。`,
  'impact.otherRun': () => '该批次的期间或版本与所求不符。',
  'impact.kept': () => '只能删除时间机器的试算：其他影响报告是发布前已知影响的凭据。',
  'column.enterpriseId': () => '企业标识',
  'column.name': () => '名称',
  'column.industry': () => '行业',
  'column.statusBefore': () => '状态（前）',
  'column.statusAfter': () => '状态（后）',
  'column.stageBefore': () => '阶段（前）',
  'column.stageAfter': () => '阶段（后）',
  'column.totalBefore': () => '总分（前）',
  'column.totalAfter': () => '总分（后）',
  'column.change': () => '总分变动',
  'column.rankBefore': () => '名次（前）',
  'column.rankAfter': () => '名次（后）',
  'column.places': () => '名次变动',
  'column.gradeBefore': () => '等级（前）',
  'column.gradeAfter': () => '等级（后）',
  'column.otherCauses': () => '其他原因',
  'turn.gained': () => '新入选',
  'turn.lost': () => '不再入选',
  'sheet.impact': () => '影响',
};

export const sayOfImpact = speaker({ 'zh-CN': zhCN, en });
