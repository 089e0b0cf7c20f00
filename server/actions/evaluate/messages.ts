import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'evaluate.source': () => 'Say by what to evaluate: a rule set and its version, a definition, or a run.',
  'evaluate.otherRun': () =>
    'The run was scored with another definition, so its statistics say nothing here. Name a run of this very definition.',
  'evaluate.needsRun': (what: string) =>
    `What this enterprise gets depends on the others (${what}), so it can't be told alone. Name a finished run of this definition as "run".`,
  'evaluate.wrongValues': (faults: number) =>
    `The record has ${faults} ${faults === 1 ? 'fault' : 'faults'}; each is listed with its place.`,
  'record.unknownField': (name: string, nearest: string | undefined) =>
    `The definition has no field "${name}".${nearest === undefined ? ' Remove it.' : ` Did you mean "${nearest}"?`}`,
  'record.number': (text: string) => `${text} is not a number. Send a JSON number, or null where it is missing.`,
  'record.boolean': (text: string) => `${text} is not a boolean. Send true or false, or null where it is missing.`,
  'record.text': (text: string) => `${text} is not a text of at most 10,000 characters. Correct it.`,
  'record.date': (text: string) => `${text} is not a date that exists. Send a text such as "2025-12-31".`,
  'record.period': (text: string) => `${text} is not a period. Send a text such as "2025", "2025H1" or "2025Q3".`,
  'record.enterpriseId': () => 'An enterprise id is a text of 1 to 64 characters. Correct it, or leave it out.',
  'record.otherEnterprise': () => 'An earlier record is of another enterprise. Send those of this enterprise only.',
  'record.repeatedPeriod': (period: string) => `There are two records of ${period}. Send one for each period.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'evaluate.source': () => '请说明按什么评估：规则集及其版本、规则定义或评分批次。',
  'evaluate.otherRun': () => '该批次使用的是另一规则定义，其统计量在此无意义。请指定使用同一规则定义的批次。',
  'evaluate.needsRun': (what) =>
    `该企业的结果取决于其他企业（${what}），无法单独得出。请用“run”指定使用该规则定义的已完成批次。`,
  'evaluate.wrongValues': (faults) => `企业数据有 ${faults} 处错误，均列出了位置。`,
  'record.unknownField': (name, nearest) =>
    `规则定义没有数据项“${name}”。${nearest === undefined ? '请删除。' : `是否应为“${nearest}”？`}`,
  'record.number': (text) => `${text} 不是数值。请发送 JSON 数值；缺失时发送 null。`,
  'record.boolean': (text) => `${text} 不是布尔值。请发送 true 或 false；缺失时发送 null。`,
  'record.text': (text) => `${text} 不是不超过 10,000 字符的文本。请更正。`,
  'record.date': (text) => `${text} 不是存在的日期。请发送如“2025-12-31”的文本。`,
  'record.period': (text) => `${text} 不是期间。请发送如“2025”“2025H1”“2025Q3”的文本。`,
  'record.enterpriseId': () => '企业标识应为 1 至 64 个字符的文本。请更正，或不填。',
  'record.otherEnterprise': () => '有一条往期数据属于另一家企业。请只发送本企业的数据。',
  'record.repeatedPeriod': (period) => `${period} 有两条数据。每个期间只发送一条。`,
};

export const sayOfEvaluate = speaker({ 'zh-CN': zhCN, en });
