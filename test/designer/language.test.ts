import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../designer/language/en/index.ts';
import { zhCN } from '../../designer/language/zh-CN/index.ts';
import { root } from '../../server/root.ts';

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) => {
      const here = path ? `${path}.${key}` : key;
      return typeof value === 'string' ? [[here, value] as const] : [...flat(value, here)];
    }),
  );
}

const chinese = flat(zhCN);
const english = flat(en);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const sources = readdirSync(join(root, 'designer'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('language/'))
  .map((path) => ({ path, text: readFileSync(join(root, 'designer', path), 'utf8') }));

/** They hold words of both languages side by side, or what people may type. */
const catalogues = new Set([
  'formula/phrases.ts',
  'formula/in-words.ts',
  'formula/faults.ts',
  'grid/read-cell.ts',
  'inspector/sections/pasted.ts',
]);
const isBoth = (line: string) => /'?zh-CN'?[:=]/.test(line);

describe('What the page says', () => {
  test('is said in both languages, with the same places to be filled in', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect(chinese.size).toBeGreaterThan(600);
    for (const [key, text] of chinese) expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  test('is nowhere empty, and in English holds no Chinese', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe('');
    // Units and pasted rows are shown as parks have them.
    const examples = new Set(['inspector.basics.unitExamples', 'sections.fields.pasteExample']);
    const mixed = [...english].flatMap(([key, text]) =>
      /\p{Script=Han}/u.test(text) && !examples.has(key) ? [key] : [],
    );
    expect(mixed).toEqual([]);
  });

  test('stands in the language files: no component holds Chinese text of its own', () => {
    const own = sources.filter(({ path }) => !catalogues.has(path));
    const strays = own.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
        return !isComment && !isBoth(line) && /\p{Script=Han}/u.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });

  test('no text for people stands between tags or in an attribute of a component', () => {
    const strays = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(/<[A-Za-z][^<>{}]*>\s*([A-Za-z][A-Za-z ,.'!?]{3,})\s*<\//g),
          ...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="(?!JSON")([^"]*[A-Za-z]{3}[^"]*)"/g),
        ].map(([, found]) => `${path}: ${found}`),
      );
    expect(strays).toEqual([]);
  });
});
