import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'import.noFile': () => 'The form has no file. Send one as "file".',
  'import.fields': () => 'The form has a field that is not expected here, or one too many.',
  'import.tooLarge': (megabytes: number) => `The file is larger than ${megabytes} MB. Split it by period.`,
  'import.broken': () => 'The form broke off, or is damaged. Send it again.',
  'import.fileKind': (name: string) =>
    `Records are imported from .csv and .xlsx files, not "${name}". Save it as one of them.`,
  'import.mapping': () => 'The mapping is not JSON of the form that is described.',
  'import.underWay': () => 'The import is under way. Cancel its job first.',
  'import.ended': () => 'The import has been done or discarded; it can not be changed any more. Upload the file again.',
  'import.fileGone': () => 'The uploaded file is not on this server any more. Upload it again.',
  'import.unreadable': (faults: number) =>
    `The file can't be read as records: ${faults === 1 ? 'one fault' : `${faults} faults`}. Nothing was imported.`,
  'import.faults': (faults: number, rows: number) =>
    `${faults === 1 ? 'One fault' : `${faults} faults`} in ${rows === 1 ? 'one row' : `${rows} rows`}: nothing was imported. Correct them, or import the good rows only.`,
  'import.nothingGood': () => 'No row is without a fault: nothing was imported.',
  'import.overtaken': () =>
    'Others kept changing the same records while the file was read: nothing was imported. Start the import again.',
  'import.recordTooLarge': () =>
    'A record would be larger than can be stored: nothing was imported. Shorten its texts.',
  'import.creditCode': (id: string) =>
    `"${id}" is not a valid unified social credit code: its check character or a character of it is wrong.`,
  'import.noFaults': () => 'The file has not been looked at yet.',
  'faults.row': () => 'Row',
  'faults.column': () => 'Column',
  'faults.value': () => 'Value',
  'faults.severity': () => 'Severity',
  'faults.message': () => 'Message',
  'faults.error': () => 'error',
  'faults.warning': () => 'warning',
  'faults.more': (count: number) => `${count} more are not listed.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'import.noFile': () => '表单中没有文件。请以“file”为名发送文件。',
  'import.fields': () => '表单中有多余的或未预期的字段。',
  'import.tooLarge': (megabytes) => `文件超过 ${megabytes} MB。请按期间拆分。`,
  'import.broken': () => '表单传输中断或已损坏。请重新发送。',
  'import.fileKind': (name) => `企业数据从 .csv 或 .xlsx 文件导入，不支持“${name}”。请另存为其中一种。`,
  'import.mapping': () => '列对应关系不是所要求格式的 JSON。',
  'import.underWay': () => '导入正在进行。请先取消其任务。',
  'import.ended': () => '该导入已完成或已放弃，不能再更改。请重新上传文件。',
  'import.fileGone': () => '上传的文件已不在此服务器上。请重新上传。',
  'import.unreadable': (faults) => `文件无法作为企业数据读取：有 ${faults} 处错误。未导入任何数据。`,
  'import.faults': (faults, rows) => `${rows} 行中有 ${faults} 处错误：未导入任何数据。请更正，或选择仅导入无误的行。`,
  'import.nothingGood': () => '没有一行是无误的：未导入任何数据。',
  'import.overtaken': () => '读取文件期间，他人不断修改同样的数据：未导入任何数据。请重新开始导入。',
  'import.recordTooLarge': () => '有一条数据超过可存储的大小：未导入任何数据。请缩短其文本。',
  'import.creditCode': (id) => `“${id}”不是有效的统一社会信用代码：校验码或某个字符有误。`,
  'import.noFaults': () => '尚未检查该文件。',
  'faults.row': () => '行',
  'faults.column': () => '列',
  'faults.value': () => '单元格内容',
  'faults.severity': () => '级别',
  'faults.message': () => '说明',
  'faults.error': () => '错误',
  'faults.warning': () => '提醒',
  'faults.more': (count) => `另有 ${count} 处未列出。`,
};

export const sayOfImports = speaker({ 'zh-CN': zhCN, en });
