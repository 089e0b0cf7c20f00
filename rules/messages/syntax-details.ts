import type { Language } from '../../schemas/text.ts';

interface Detail {
  /** What the parser says, in its own English. */
  readonly said: RegExp;
  readonly words: Readonly<Record<Language, string>>;
}

/** The first that matches counts. */
const details: readonly Detail[] = [
  { said: /^it is empty$/, words: { en: 'it is empty', 'zh-CN': '公式为空' } },
  { said: /^Unexpected period$/, words: { en: 'a stray "."', 'zh-CN': '多余的“.”' } },
  { said: /^Unexpected (?:token )?"?(.+?)"?$/, words: { en: 'a stray "$1"', 'zh-CN': '多余的“$1”' } },
  {
    said: /^Expected expression after (.+)$/,
    words: { en: 'nothing follows "$1"', 'zh-CN': '“$1”之后没有内容' },
  },
  { said: /^Expected expression$/, words: { en: 'a value is missing', 'zh-CN': '缺少一个值' } },
  { said: /^missing unaryOp argument$/, words: { en: 'a value is missing', 'zh-CN': '缺少一个值' } },
  { said: /^Expected comma$/, words: { en: 'a comma is missing', 'zh-CN': '缺少逗号' } },
  { said: /^Expected exponent.*$/, words: { en: 'the exponent of a number is missing', 'zh-CN': '数字的指数不完整' } },
  { said: /^Expected (.+)$/, words: { en: '"$1" is missing', 'zh-CN': '缺少“$1”' } },
  { said: /^Unclosed quote.*$/s, words: { en: 'a quote is not closed', 'zh-CN': '引号没有闭合' } },
  { said: /^Unclosed (.)$/, words: { en: '"$1" is not closed', 'zh-CN': '“$1”没有闭合' } },
  {
    said: /^Variable names cannot start with a number \((.*)\)$/,
    words: { en: 'a name can\'t start with a digit ("$1")', 'zh-CN': '名称不能以数字开头（“$1”）' },
  },
];

/** What is wrong in a formula's syntax, in a person's words; as the parser says it where that is new to us. */
export function syntaxDetail(said: unknown, language: Language): string {
  const text = String(said);
  const known = details.find((detail) => detail.said.test(text));
  return known ? text.replace(known.said, known.words[language]) : text;
}
