import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'ruleSet.unknown': () => 'There is no such rule set, or it has no such version.',
  'definition.unusable': () =>
    'The draft is not a definition that can be used as it stands. Correct it, or name a version.',
  'field.unknown': (field: string) => `The rules have no field "${field}".`,
  'value.notText': () => 'A text is wanted here: send it in quotes.',
  'record.unknown': () => 'There is no record of this enterprise for this period.',
  'period.empty': (period: string) => `There are no records of ${period}.`,
  'export.nothing': () => 'There are no records to export.',
  'export.longText': (limit: number) =>
    `A text is longer than the ${limit} characters that a cell of Excel holds. Export as CSV.`,
  'export.tooLarge': () => 'These are more rows or columns than a sheet of Excel holds. Export as CSV.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'ruleSet.unknown': () => '没有该规则集，或没有该版本。',
  'definition.unusable': () => '草稿目前还不是可用的规则定义。请更正草稿，或指定一个版本。',
  'field.unknown': (field) => `规则中没有数据项“${field}”。`,
  'value.notText': () => '此处应为文本：请加引号发送。',
  'record.unknown': () => '没有该企业在该期间的数据。',
  'period.empty': (period) => `${period} 期间没有数据。`,
  'export.nothing': () => '没有可导出的数据。',
  'export.longText': (limit) => `有文本超过 Excel 单元格可容纳的 ${limit} 个字符。请导出为 CSV。`,
  'export.tooLarge': () => '行数或列数超过 Excel 工作表的上限。请导出为 CSV。',
};

export const sayOfRecords = speaker({ 'zh-CN': zhCN, en });
