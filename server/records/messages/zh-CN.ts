import type { Catalogue, ParamsOf } from './catalogue.ts';
import type { en } from './en.ts';

export type Params = ParamsOf<typeof en>;

const didYouMean = (nearest: string | undefined) => (nearest === undefined ? '' : `是否应为“${nearest}”？`);

export const zhCN: Catalogue<Params> = {
  'cell.number': (text) => `“${text}”不是数字。请填写数字，如 1200 或 1,200.5；没有数值时请留空。`,
  'cell.numberTooLarge': (text) => `数字“${text}”过大。请更正。`,
  'cell.percent': (text) => `“${text}”是百分数，但该数据项的单位不是 %。请按数据项的单位填写。`,
  'cell.integer': (text) => `“${text}”不是整数。请取整或更正。`,
  'cell.belowMin': (text, min) => `“${text}”小于该数据项的最小值 ${min}。请更正。`,
  'cell.aboveMax': (text, max) => `“${text}”大于该数据项的最大值 ${max}。请更正。`,
  'cell.boolean': (text) => `“${text}”不是“是”或“否”。请填写 是/否（或 true/false、1/0、yes/no）。`,
  'cell.date': (text) => `“${text}”不是日期。请写成 2025-12-31。`,
  'cell.noSuchDate': (text) => `日期“${text}”不存在。请更正年、月或日。`,
  'cell.option': (text, nearest, options) =>
    `“${text}”不在该数据项的选项中。${didYouMean(nearest)}可选：${options.join('、')}。`,
  'cell.tooLong': (limit) => `文本超过 ${limit} 个字符。请缩短。`,
  'cell.notText': () => '单元格中有不是文本的字符。请重新输入。',
  'cell.period': (text) => `“${text}”不是期间。请填写年度、半年或季度：2025、2025H1 或 2025Q3。`,
  'cell.periodEmpty': () => '期间为空。请填写年度、半年或季度：2025、2025H1 或 2025Q3。',
  'cell.enterpriseIdEmpty': () => '企业编号为空。请填写，或删除此行。',
  'cell.enterpriseIdRounded': (text) => `编号“${text}”已被电子表格当作数字舍入。请把该列设为文本格式后重新填写。`,
  'row.tooFewCells': (cells, columns) => `此行有 ${cells} 个单元格，而表头有 ${columns} 个。请补上缺少的分隔符。`,
  'row.tooManyCells': (cells, columns) =>
    `此行有 ${cells} 个单元格，而表头有 ${columns} 个。请删去多余的，或为其补上表头；CSV 中含逗号的单元格请加引号。`,
  'cell.error': (text) => `“${text}”是电子表格的错误值。请更正公式，或直接填写数值。`,
  'row.blankRun': (limit) => `连续空行超过 ${limit} 行。请删去。`,
  'row.duplicate': (enterpriseId, period, firstRow) =>
    `企业“${enterpriseId}”在 ${period} 期间的数据已出现在第 ${firstRow} 行。请删除其中一行。`,
  'header.reservedMissing': (key, also) =>
    `此行被当作表头，但没有“${key}”列。请添加该列，并删去表头以上的内容；也可写作：${also.join('、')}。`,
  'header.separator': (separator) => `单元格以“${separator}”分隔。请用逗号或制表符分隔后重新保存。`,
  'header.tooWide': (columns, limit) => `表头有 ${columns} 列，超过可读取的 ${limit} 列。请删去不需要的列。`,
  'header.twice': (first, second, target) => `“${first}”列与“${second}”列都对应 ${target}。请删除其中一列。`,
  'header.ambiguous': (header, fields) =>
    `“${header}”是多个数据项的名称：${fields.join('、')}。请用所指数据项的 id 作表头。`,
  'header.derived': (header) => `“${header}”由规则定义计算得出，不读取该列。`,
  'header.unknown': (header, nearest) => `没有名为“${header}”的数据项，不读取该列。${didYouMean(nearest)}`,
  'header.blank': (column) => `第 ${column} 列有内容但没有表头，不读取该列。请补上表头。`,
  'header.fieldMissing': (field, name, nearest) =>
    `数据项“${field}”（${name}）没有对应的列，所有企业的该项均为缺失。${nearest === undefined ? '' : `是否就是“${nearest}”列？`}`,
  'mapping.taken': (header, target) => `“${header}”可能是 ${target}，但另一列已对应它。请指明是哪一列。`,
  'mapping.rival': (target) => `有多列可能是 ${target}。请指明是哪一列。`,
  'mapping.unit': (header, field, unit) =>
    `“${header}”可能是 ${field}，但不知道如何换算${unit === undefined ? '' : `成${unit}`}，不读取该列。请为其指定对应关系，必要时给出换算系数。`,
  'mapping.noColumn': (column) => `对应关系中的列“${column}”在文件中不存在。`,
  'mapping.columnTwice': (column) => `有多列的表头都是“${column}”。请用列的位置（从 0 起）指明。`,
  'mapping.noField': (field) => `对应关系中的数据项“${field}”在规则中不存在。`,
  'mapping.noNumber': (field) => `“${field}”不是数值，其列不能有换算系数。`,
  'mapping.periodTwice': (period) =>
    `对应关系规定所有行都属于 ${period}，但文件中有期间列。请将该列对应为 null，或去掉规定的期间。`,
  'file.empty': () => '文件是空的。请提供含表头且每条数据一行的文件。',
  'file.noRecords': () => '文件只有表头，没有数据。请为每个企业的每个期间添加一行。',
  'file.tooLarge': (megabytes, limit) => `文件有 ${megabytes} MB，超过可读取的 ${limit} MB。请按期间拆分。`,
  'file.kind': (extension) => `企业数据须为 .csv 或 .xlsx 文件，而不是“${extension}”。请另存为其中一种。`,
  'file.zeroBytes': () => '文件不是 CSV 文本：其中有零字节，例如没有字节序标记的 UTF-16。请另存为 CSV UTF-8。',
  'file.encoding': () => '文件既不是 UTF-8 也不是 GB18030 编码的文本。请另存为 CSV UTF-8。',
  'csv.workbook': () => '文件名是 .csv，但内容是 Excel 工作簿。请把扩展名改为 .xlsx。',
  'csv.quoteOpen': () => '引号没有闭合。请补上；若引号属于文字内容，请写成两个。',
  'csv.quoteInside': () => '单元格中间有引号。请给整个单元格加引号，并把其中的引号写成两个。',
  'csv.rowTooLong': (limit) => `此行超过 ${limit} 个字符。可能是引号没有闭合，或各行之间没有换行。`,
  'xlsx.notWorkbook': () => '文件名是 .xlsx，但内容不是 Excel 工作簿，或已损坏。请在 Excel 中重新保存。',
  'xlsx.encrypted': () => '工作簿设有密码。请去掉密码后保存。',
  'xlsx.oldFormat': () => '文件是旧版 .xls 格式。请另存为 .xlsx。',
  'xlsx.tooLarge': (megabytes, limit) =>
    `工作簿解压后有 ${megabytes} MB，超过可读取的 ${limit} MB。请另存为 CSV，或拆分。`,
  'xlsx.suspicious': () => '工作簿解压后的大小是文件的许多倍，只有恶意文件才会如此，未打开。',
  'xlsx.sheetUsed': (sheet, count) => `工作簿有 ${count} 个工作表，只读取第一个“${sheet}”。`,
  'xlsx.merged': (range) => `单元格 ${range} 已合并，只有第一个有值。请取消合并并逐格填写。`,
  'xlsx.noSheet': () => '工作簿没有工作表。请提供含表头且每条数据一行的工作表。',
};
