import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'verify.usage': () => 'Score a second time with json-rules-engine, and list every difference',
  'verify.sample': () => 'Verify only so many enterprises, spread evenly over the file',
  'verify.out': () => 'Write the report to a .json file',
  'verify.sampleNumber': (text: string) => `--sample takes a whole number above 0, not "${text}". Correct it.`,
  'verify.progress': () => 'Verifying',
  'verify.agrees': (verified: number, enterprises: number, values: number, period: string) =>
    `The column engine and json-rules-engine agree to the last bit: ${verified} of ${enterprises} enterprises, ${values} values, period ${period}.`,
  'verify.differs': (differences: number, differing: number, verified: number, period: string) =>
    `${differences} ${differences === 1 ? 'value differs' : 'values differ'}, at ${differing} of ${verified} enterprises, period ${period}. Don't publish this definition; report the fault with the definition and these records.`,
  'verify.difference': (enterpriseId: string, path: string, columns: string, rules: string) =>
    `${enterpriseId} ${path}: column engine ${columns}, json-rules-engine ${rules}`,
  'verify.more': (count: number) => `and ${count} more`,
  'report.written': (path: string) => `Wrote ${path}.`,
  'export.usage': () => 'Write a definition as rules that another program can run',
  'export.to': () => 'The program that shall run them: json-rules-engine',
  'export.out': () => 'Write to a file instead of standard output',
  'export.format': (name: string | undefined) =>
    `${name === undefined ? 'Say what to export to' : `"${name}" can't be exported to`}. Write --to json-rules-engine.`,
};

type Params = ParamsOf<typeof en>;

const zhCN: Catalogue<Params> = {
  'verify.usage': () => '用 json-rules-engine 重新评分，列出每一处差异',
  'verify.sample': () => '只核验这么多家企业，在文件中均匀抽取',
  'verify.out': () => '把核验报告写入 .json 文件',
  'verify.sampleNumber': (text) => `--sample 须为大于 0 的整数，而不是“${text}”。请改正。`,
  'verify.progress': () => '核验',
  'verify.agrees': (verified, enterprises, values, period) =>
    `列式引擎与 json-rules-engine 逐位一致：共 ${enterprises} 家企业，核验 ${verified} 家，${values} 个值，期间 ${period}。`,
  'verify.differs': (differences, differing, verified, period) =>
    `${differences} 个值不一致，涉及所核验 ${verified} 家企业中的 ${differing} 家，期间 ${period}。请勿发布此规则定义，并连同规则定义与数据一起报告。`,
  'verify.difference': (enterpriseId, path, columns, rules) =>
    `${enterpriseId} ${path}：列式引擎 ${columns}，json-rules-engine ${rules}`,
  'verify.more': (count) => `另有 ${count} 处`,
  'report.written': (path) => `已写入 ${path}。`,
  'export.usage': () => '把规则定义写成其他程序可以运行的规则',
  'export.to': () => '由哪个程序运行：json-rules-engine',
  'export.out': () => '写入文件，而不是标准输出',
  'export.format': (name) =>
    `${name === undefined ? '请写明导出到哪个程序' : `不能导出到“${name}”`}：--to json-rules-engine。`,
};

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
