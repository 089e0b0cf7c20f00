import type { Sentence } from '../text.ts';
import { sentencesOf } from './catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Code = keyof typeof en;

export const sentence = sentencesOf<Code>({ 'zh-CN': zhCN, en });

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
