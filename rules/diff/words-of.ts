import type { Definition } from '../../schemas/definition.ts';
import type { Language } from '../../schemas/text.ts';
import { namingOf } from '../words/naming.ts';
import type { Naming } from '../words/vocabulary.ts';
import { en } from './messages/en.ts';
import type { DiffWords } from './messages/words.ts';
import { zhCN } from './messages/zh-CN.ts';

const wordsByLanguage: { readonly [language in Language]: DiffWords } = { 'zh-CN': zhCN, en };

/** What sentences about changes are made of: the words of a language and the names of both definitions. */
export interface Telling {
  readonly words: DiffWords;
  readonly naming: Naming;
}

export interface Definitions {
  readonly before: Definition;
  readonly after: Definition;
}

/** A name that has changed is said as it is now. */
export function tellingOf({ before, after }: Definitions, language: Language): Telling {
  return { words: wordsByLanguage[language], naming: namingOf(language, after, before) };
}
