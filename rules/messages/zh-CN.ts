import type { Catalogue, Params } from '../../schemas/messages/catalogue.ts';
import { checkZhCN } from './check-zh-CN.ts';
import type { en } from './en.ts';
import { syntaxDetail } from './syntax-details.ts';

export const zhCN: Catalogue<keyof typeof en> = {
  ...checkZhCN,
  'formula.syntax': ({ detail, at }: Params) =>
    `公式从第 ${at} 个字符起无法解析：${syntaxDetail(detail, 'zh-CN')}。请在此处改正。`,
  'formula.tooLong': ({ limit }: Params) => `公式超过 ${limit} 个字符。请拆成若干中间量。`,
  'formula.tooDeep': ({ limit }: Params) => `公式嵌套超过 ${limit} 层。请拆成若干中间量。`,
  'formula.unsupported': ({ text }: Params) => `公式语言中没有“${text}”。请删除。`,
  'formula.power': () => '** 前的负号有两种读法。请写成 (-x) ** y 或 -(x ** y)。',
  'formula.unknownName': ({ name, nearest }: Params) =>
    `“${name}”既不是数据项，也不是此处可用的中间量。${nearest ? `是否应为“${nearest}”？` : '请先定义，或改正名称。'}`,
  'formula.unknownFunction': ({ name, nearest }: Params) =>
    `没有函数“${name}”。${nearest ? `是否应为“${nearest}”？` : '请改正名称。'}`,
  'formula.unknownTable': ({ name, nearest }: Params) =>
    `没有对照表“${name}”。${nearest ? `是否应为“${nearest}”？` : '请先定义，或改正名称。'}`,
  'formula.arity': ({ name, least, most, got }: Params) =>
    `“${name}”需要 ${least === most ? least : `${least} 至 ${most}`} 个参数，现有 ${got} 个。`,
  'formula.type': ({ name, argument, expected, got }: Params) =>
    `“${name}”的第 ${argument} 个参数是${got}，应为${expected}。`,
  'formula.option': ({ value, field, nearest }: Params) =>
    `“${value}”不是“${field}”的选项。${nearest ? `是否应为“${nearest}”？` : '请改为已列出的选项。'}`,
  'formula.date': ({ value }: Params) => `“${value}”不是存在的日期。请写成 2025-12-31 的形式。`,
  'formula.periods': () => 'prev 的第二个参数须直接写出 1 至 40 的整数。',
  'formula.previousField': ({ name }: Params) => `prev 读取数据项，“${name}”不是数据项。`,
  'formula.result': ({ expected, got }: Params) => `公式的结果是${got}，此处需要${expected}。`,
  'condition.empty': ({ word }: Params) => `“${word}”中没有条件。请添加一个，或删除它。`,
  'condition.shape': () => '一个条件只能是“all”“any”“not”之一，或“fact”加“operator”和“value”。请只保留一种。',
  'condition.tooDeep': ({ limit }: Params) => `条件嵌套超过 ${limit} 层。请拆成若干中间量。`,
  'condition.unknownFact': ({ name, nearest }: Params) =>
    `此处没有“${name}”。${nearest ? `是否应为“${nearest}”？` : '请先定义，或改正名称。'}`,
  'condition.unknownOperator': ({ name, nearest }: Params) =>
    `没有运算符“${name}”。${nearest ? `是否应为“${nearest}”？` : '请从十个运算符中选择。'}`,
  'condition.operatorType': ({ operator, expected, fact, got }: Params) =>
    `“${operator}”需要${expected}，而“${fact}”是${got}。请换一个运算符。`,
  'condition.valueType': ({ fact, expected, got }: Params) =>
    `“${fact}”是${expected}，比较的值却是${got}。请改正该值。`,
  'condition.list': ({ operator }: Params) => `“${operator}”需要至少一个值的列表，请写成 [ … ]。`,
  'condition.noList': ({ operator }: Params) => `“${operator}”只接受一个值，不接受列表。列表请用“in”。`,
  'condition.written': ({ operator }: Params) => `“${operator}”的值须直接写出，不能是另一个数据项。`,
  'quota.orderType': ({ name }: Params) => `“${name}”是文本，没有先后。请按数值或日期排序。`,
  'fix.replace': ({ value }: Params) => `改为“${value}”`,
  'fact.cycle': ({ id, circle }: Params) => `中间量“${id}”循环依赖：${circle}。请断开循环。`,
  'fact.order': ({ id, other }: Params) =>
    `中间量“${id}”读取了排在它后面的“${other}”。中间量自上而下计算，请把“${id}”移到后面。`,
  'fix.moveBelow': ({ id, other }: Params) => `把“${id}”移到“${other}”之后`,
};
