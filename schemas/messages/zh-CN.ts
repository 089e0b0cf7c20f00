import type { Catalogue, Params } from './catalogue.ts';
import type { en } from './en.ts';

export const zhCN: Catalogue<keyof typeof en> = {
  'json.syntax': ({ line, column, expected, got }: Params) =>
    `第 ${line} 行第 ${column} 列：应为${expected}，实际是${got}。请在此处改正 JSON。`,
  'json.tooDeep': ({ limit, line, column }: Params) =>
    `${line ? `第 ${line} 行第 ${column} 列：` : ''}列表和对象的嵌套超过 ${limit} 层。请减少指标树或条件的层次。`,
  'json.tooLarge': ({ limit }: Params) => `文档超过 ${Number(limit) * 100} 万个字符。请去掉不属于它的内容。`,
  'json.tooManyValues': ({ limit }: Params) => `文档中的值超过 ${limit} 个。请去掉不属于它的内容。`,
  'json.duplicateKey': ({ key }: Params) => `键 ${key} 在同一对象中出现两次，无法判断以哪个为准。请只保留一个。`,
  'json.token.value': () => '一个值',
  'json.token.valueOrClose': () => '一个值或 ]',
  'json.token.key': () => '双引号中的键',
  'json.token.keyOrClose': () => '双引号中的键或 }',
  'json.token.colon': () => '冒号',
  'json.token.commaOrBracket': () => '逗号或 ]',
  'json.token.commaOrBrace': () => '逗号或 }',
  'json.token.stringCharacter': () => '结束的双引号，或 JSON 文本允许的字符或转义',
  'json.token.end': () => '文本结尾',
  'definition.formatVersion': ({ got }: Params) =>
    got
      ? `formatVersion 是 ${got}，本程序只读取版本 1。请使用支持该版本的程序，或转换此规则定义。`
      : '这不是规则定义：没有 formatVersion。如果它应当是规则定义，请添加 "formatVersion": 1。',
  'schema.required': ({ key }: Params) => `缺少键 ${key}。请添加。`,
  'schema.unknownKey': ({ key, nearest, known }: Params) =>
    `未知的键 ${key}${nearest ? `，是否应为 ${nearest}？` : known ? `。请删除，或改用其中之一：${known}。` : '。请删除。'}`,
  'schema.notHere': ({ key }: Params) => `${key} 与此处的其他设置不能同用。请删除它，或修改它所属的设置。`,
  'schema.type': ({ expected, got }: Params) => `此处应为${expected}，实际是${got}。请改正。`,
  'schema.finite': ({ got }: Params) => `${got} 不是有限的数值，或超出可表示的范围。请填写小于 1.7e308 的数值。`,
  'schema.choice': ({ got, nearest, allowed }: Params) =>
    `此处不能是 ${got}${nearest ? `，是否应为 ${nearest}？` : '。'}可选：${allowed}。`,
  'schema.reservedName': ({ got }: Params) => `${got} 是程序保留的名称。请换一个。`,
  'schema.pattern': ({ got, wanted }: Params) => `${got} 不是${wanted}。请改正。`,
  'schema.range': ({ got, comparison, limit }: Params) => `${got} 超出范围。请填写 ${comparison} ${limit} 的数值。`,
  'schema.tooShort': ({ limit }: Params) => `文本太短。请至少填写 ${limit} 个字符。`,
  'schema.tooLong': ({ limit }: Params) => `文本太长。最多 ${limit} 个字符，请缩短。`,
  'schema.tooFew': ({ limit, got }: Params) => `此处至少需要 ${limit} 个，现有 ${got} 个。请添加。`,
  'schema.tooMany': ({ limit, got }: Params) => `此处最多 ${limit} 个，现有 ${got} 个。请减少。`,
  'schema.exactlyOne': ({ keys, got }: Params) =>
    `此处须有且只有 ${keys} 之一，现有${got ? ` ${got}。请只保留一个。` : '零个。请添加一个。'}`,
  'schema.noForm': ({ expected }: Params) =>
    `此处不是任何一种允许的形式${expected ? `：${expected}` : ''}。允许的形式见接口说明。`,
  'schema.unmet': ({ rule }: Params) => `此处不符合其模式的规则“${rule}”。请改正。`,
  'schema.tooManyProblems': ({ limit }: Params) => `问题超过 ${limit} 个，其余未列出。请先改正以上问题。`,
  'wanted.id': () => '合法的标识：以字母开头，后接字母、数字或 _，总共不超过 64 个字符',
  'wanted.factName': () => '可用的数据名称，例如 age、mark.rdRatio 或 total',
  'wanted.documentId': () => '本服务器生成的编号：26 个字母或数字',
  'wanted.parkId': () => '园区编号：小写字母开头，后接小写字母、数字或 -，共 2 至 40 个字符',
  'wanted.jobId': () => '任务编号：园区编号、一个点、26 个字母或数字',
  'wanted.side': () => '可对比的一方，例如 draft、版本号 3、template:suzhou 或 review:<编号>',
  'wanted.words': () => '文字：为空或只有空格',
  'wanted.hash': () => 'SHA-256 哈希：64 个 0-9、a-f 字符',
  'wanted.day': () => '日期，例如 2025-12-31',
  'wanted.time': () => '带时区的时间，例如 2025-12-31T08:00:00Z',
  'wanted.pattern': ({ pattern }: Params) => `此处允许的形式（${pattern}）`,
  'wanted.period': () => '合法的周期，例如 2025、2025H1 或 2025Q3',
  'kind.object': () => '对象 { … }',
  'kind.array': () => '列表 [ … ]',
  'kind.string': () => '文本',
  'kind.number': () => '数值',
  'kind.integer': () => '整数',
  'kind.boolean': () => '是/否(true 或 false)',
  'kind.null': () => '空值 null',
  'fix.rename': ({ key }: Params) => `改名为 ${key}`,
  'fix.replace': ({ value }: Params) => `改为 ${value}`,
};
