import type { Sentence } from '../text.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Params = Readonly<Record<string, string | number>>;
export type Code = keyof typeof en;
export type Messages = { readonly [code in Code]: (params: Params) => string };

/** A part that is a sentence is put in the language of the whole. */
export type Parts = Readonly<Record<string, string | number | Sentence | undefined>>;

/** The sentence of a code in every language. */
export function sentence(code: Code, parts: Parts = {}): Sentence {
  const english: Messages = en;
  return { 'zh-CN': zhCN[code](partsIn('zh-CN', parts)), en: english[code](partsIn('en', parts)) };
}

/** "a number, a text or null". */
export function eitherOf(sentences: readonly Sentence[]): Sentence {
  return {
    'zh-CN': sentences.map((one) => one['zh-CN']).join('或'),
    en: sentences
      .map((one) => one.en)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1'),
  };
}

function partsIn(language: keyof Sentence, parts: Parts): Params {
  const inLanguage: Record<string, string | number> = {};
  for (const [key, part] of Object.entries(parts))
    inLanguage[key] = part === undefined ? '' : typeof part === 'object' ? part[language] : part;
  return inLanguage;
}
