import type { Problem } from '../../schemas/problem.ts';
import type { Sentence } from '../../schemas/text.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** The parts of a sentence that vary. A part given as a sentence is put in its own language. */
export type Params = Readonly<Record<string, string | number>>;

export type Code = keyof typeof en;
export type Messages = { readonly [code in Code]: (params: Params) => string };

type Parts = Readonly<Record<string, string | number | Sentence | undefined>>;

/** The sentence of a code in every language. */
export function sentence(code: Code, parts: Parts = {}): Sentence {
  return { 'zh-CN': zhCN[code](partsIn('zh-CN', parts)), en: (en as Messages)[code](partsIn('en', parts)) };
}

function partsIn(language: keyof Sentence, parts: Parts): Params {
  const inLanguage: Record<string, string | number> = {};
  for (const [key, part] of Object.entries(parts))
    inLanguage[key] = part === undefined ? '' : typeof part === 'object' ? part[language] : part;
  return inLanguage;
}

type Extras = Pick<Problem, 'span' | 'fix'>;

export function errorAt(path: string, code: Code, parts?: Parts, extras?: Extras): Problem {
  return { code, severity: 'error', path, message: sentence(code, parts), ...extras };
}

export function warningAt(path: string, code: Code, parts?: Parts, extras?: Extras): Problem {
  return { code, severity: 'warning', path, message: sentence(code, parts), ...extras };
}
