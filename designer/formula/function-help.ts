import { formulaFunctions } from '../../rules/formula/functions/index.ts';
import type { FunctionWords } from '../language/function-words.ts';

/** What can be called by a name; operators are not. */
export const callable: readonly string[] = [
  ...[...formulaFunctions.keys()].filter((name) => /^[a-z]/i.test(name) && name !== 'neg'),
  'lookup',
  'prev',
];

const signatures: Readonly<Record<string, string>> = {
  lookup: 'lookup(table, key)',
  prev: 'prev(field, periods)',
};

export function signatureOf(name: string): string {
  return signatures[name] ?? formulaFunctions.get(name)?.signature ?? `${name}()`;
}

/** In the order in which they are most often wanted. */
export const functionGroups = {
  rates: ['ratio', 'growth', 'cagr'],
  choice: ['if', 'coalesce', 'isMissing'],
  summaries: ['min', 'max', 'sum', 'avg', 'count'],
  time: ['years', 'months', 'prev'],
  rounding: ['round', 'floor', 'ceil', 'clamp', 'abs'],
  tables: ['lookup'],
  powers: ['pow', 'sqrt', 'exp', 'ln', 'log10'],
} as const satisfies Record<string, readonly (keyof FunctionWords)[]>;

export type FunctionGroup = keyof typeof functionGroups;
export type FunctionName = keyof FunctionWords;

const described = new Set<string>(Object.values(functionGroups).flat());

export function isDescribed(name: string): name is FunctionName {
  return described.has(name);
}
