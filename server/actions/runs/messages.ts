import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'cell.text': (written: string) => `"${written}" is not a text. Import the value again, or correct it.`,
  'run.noVersion': (ruleSet: string, version: number) => `The rule set "${ruleSet}" has no version ${version}.`,
  'run.noRecords': (period: string) => `The park has no records of ${period}. Import them first.`,
  'run.wrongValues': (count: number, listed: number) =>
    `${count} stored ${count === 1 ? 'value does' : 'values do'} not fit the version's fields, so nothing was scored. ${
      listed < count ? `The first ${listed} are` : 'Each is'
    } listed with its place: correct the records, or publish a version with other field types.`,
  'run.notFinished': () => 'The run has not finished. Follow its job; the sheets are there when all of them are.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'cell.text': (written) => `“${written}”不是文本。请重新导入或更正该值。`,
  'run.noVersion': (ruleSet, version) => `规则集“${ruleSet}”没有版本 ${version}。`,
  'run.noRecords': (period) => `园区没有 ${period} 的企业数据。请先导入。`,
  'run.wrongValues': (count, listed) =>
    `${count} 个已存的值与该版本的数据项不符，因此未评分。${listed < count ? `前 ${listed} 个` : '每一个'}均列出了位置：请更正企业数据，或发布数据项类型不同的版本。`,
  'run.notFinished': () => '该批次尚未完成。请跟踪其任务；全部积分单写完后方可查看。',
};

export const sayOfRuns = speaker({ 'zh-CN': zhCN, en });
