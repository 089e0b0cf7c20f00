import { expect, test } from 'vitest';
import { parseFormula } from '../../../rules/formula/parse.ts';
import { syntaxDetail } from '../../../rules/messages/syntax-details.ts';

test.each([
  ['years(foundedOn', '缺少“)”', '")" is missing'],
  ['(1 + 2', '“(”没有闭合', '"(" is not closed'],
  ['revenue +', '“+”之后没有内容', 'nothing follows "+"'],
  ['revenue++', '缺少一个值', 'a value is missing'],
  ['a ? : 1', '缺少一个值', 'a value is missing'],
  ['a ? 1', '缺少“:”', '":" is missing'],
  ['"x', '引号没有闭合', 'a quote is not closed'],
  ['1..2', '多余的“.”', 'a stray "."'],
  ['a = 1', '多余的“=”', 'a stray "="'],
  ['1 # 2', '多余的“#”', 'a stray "#"'],
  ['sum(1, 2 3)', '缺少逗号', 'a comma is missing'],
  ['1e+', '数字的指数不完整', 'the exponent of a number is missing'],
  ['2x', '名称不能以数字开头（“2x”）', 'a name can\'t start with a digit ("2x")'],
  ['  ', '公式为空', 'it is empty'],
])('%s: %s', (formula, chinese, english) => {
  const read = parseFormula(formula);
  if (!('fault' in read)) throw new Error('It can be read');
  expect(read.fault.code).toBe('formula.syntax');
  expect(syntaxDetail(read.fault.parts.detail, 'zh-CN')).toBe(chinese);
  expect(syntaxDetail(read.fault.parts.detail, 'en')).toBe(english);
});
