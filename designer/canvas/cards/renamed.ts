import type { Language, Text } from '../../../schemas/text.ts';

/** Names that new nodes have until a person gives them one. */
const placeholders: readonly Text[] = [
  { 'zh-CN': '新指标', en: 'New indicator' },
  { 'zh-CN': '新维度', en: 'New group' },
];

/** The name with its words in one language replaced; a placeholder does not stay in the other. */
export function renamed(name: Text | undefined, language: Language, words: string): Text {
  if (!name || placeholders.some((one) => one['zh-CN'] === name['zh-CN']))
    return language === 'en' ? { 'zh-CN': words, en: words } : { 'zh-CN': words };
  return { ...name, [language]: words };
}
