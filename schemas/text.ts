/** A text for people. Chinese is the language of record; English is shown where it is given. */
export type Text = { readonly 'zh-CN': string; readonly en?: string };

export type Language = keyof Text;

/** A sentence that exists in every language of the program, such as an error's. */
export type Sentence = { readonly [language in Language]-?: string };

export const languages: readonly Language[] = ['zh-CN', 'en'];

/** Falls back to Chinese, which every text has. */
export function textIn(language: Language, text: Text): string {
  return text[language] ?? text['zh-CN'];
}
