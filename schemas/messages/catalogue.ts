import type { Language, Sentence } from '../text.ts';

/** The parts of a sentence that vary. */
export type Params = Readonly<Record<string, string | number>>;

/** One language's sentences by their code. */
export type Catalogue<Code extends string> = { readonly [code in Code]: (params: Params) => string };

/** A part that is a sentence is put in the language of the whole; one that is undefined is left out. */
export type Parts = Readonly<Record<string, string | number | Sentence | undefined>>;

/** The sentence of a code in every language. */
export function sentencesOf<Code extends string>(catalogues: { readonly [language in Language]: Catalogue<Code> }) {
  return (code: Code, parts: Parts = {}): Sentence => ({
    'zh-CN': catalogues['zh-CN'][code](partsIn('zh-CN', parts)),
    en: catalogues.en[code](partsIn('en', parts)),
  });
}

function partsIn(language: Language, parts: Parts): Params {
  const inLanguage: Record<string, string | number> = {};
  for (const [key, part] of Object.entries(parts))
    inLanguage[key] = part === undefined ? '' : typeof part === 'object' ? part[language] : part;
  return inLanguage;
}
