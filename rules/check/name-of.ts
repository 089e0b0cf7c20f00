import type { Sentence } from '../../schemas/text.ts';
import { type Text, textIn } from '../../schemas/text.ts';

/** A thing as people know it, with its id. */
export function nameOf({ id, name }: { readonly id: string; readonly name?: Text | undefined }): Sentence {
  const zh = name?.['zh-CN'];
  if (!name || !zh) return { 'zh-CN': `“${id}”`, en: `"${id}"` };
  return { 'zh-CN': `“${zh}”（${id}）`, en: `"${textIn('en', name)}" (${id})` };
}

/** A few names in a row, and how many more there are. */
export function namesOf(things: readonly { readonly id: string; readonly name?: Text | undefined }[]): Sentence {
  return inARow(things.map(nameOf));
}

const most = 5;

export function inARow(names: readonly Sentence[]): Sentence {
  const rest = names.length - most;
  const shown = names.slice(0, most);
  const more = rest > 0 ? { 'zh-CN': `等 ${names.length} 个`, en: ` and ${rest} more` } : { 'zh-CN': '', en: '' };
  return {
    'zh-CN': shown.map((name) => name['zh-CN']).join('、') + more['zh-CN'],
    en: shown.map(({ en }) => en).join(', ') + more.en,
  };
}

export function quoted(texts: readonly string[]): Sentence {
  return inARow(texts.map((one) => ({ 'zh-CN': `“${one}”`, en: `"${one}"` })));
}
