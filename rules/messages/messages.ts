import { type Parts, sentencesOf } from '../../schemas/messages/catalogue.ts';
import type { Problem } from '../../schemas/problem.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Code = keyof typeof en;

export const sentence = sentencesOf<Code>({ 'zh-CN': zhCN, en });

type Extras = Pick<Problem, 'span' | 'fix'>;

export function errorAt(path: string, code: Code, parts?: Parts, extras?: Extras): Problem {
  return { code, severity: 'error', path, message: sentence(code, parts), ...extras };
}

export function warningAt(path: string, code: Code, parts?: Parts, extras?: Extras): Problem {
  return { code, severity: 'warning', path, message: sentence(code, parts), ...extras };
}
