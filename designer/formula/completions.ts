import type { FunctionWords } from '../language/function-words.ts';
import { callable, isDescribed, signatureOf } from './function-help.ts';
import type { KnownName, KnownNames } from './known-names.ts';

export type Candidate =
  | { readonly of: 'name'; readonly insert: string; readonly name: KnownName }
  | { readonly of: 'table'; readonly insert: string; readonly table: KnownNames['tables'][number] }
  | { readonly of: 'function'; readonly insert: string; readonly signature: string };

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** In the first argument of `lookup` only tables stand; elsewhere none. */
export type Wanted = 'value' | 'table';

/** What fits what was typed, best first. An empty query offers everything. */
export function rankCompletions(
  query: string,
  known: KnownNames,
  functions: FunctionWords,
  wanted: Wanted = 'value',
): readonly Candidate[] {
  const ranked = candidatesOf(known, wanted).flatMap((candidate): Ranked[] => {
    const score = scoreOf(query, candidate, functions);
    return score === 0 ? [] : [{ candidate, score }];
  });
  // Sorting is stable: what is alike stays in the order of the document.
  return ranked.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

function candidatesOf({ names, tables }: KnownNames, wanted: Wanted): readonly Candidate[] {
  if (wanted === 'table') return tables.map((table) => ({ of: 'table', insert: table.id, table }));
  return [
    ...names.map((name): Candidate => ({ of: 'name', insert: name.id, name })),
    ...callable.map((insert): Candidate => ({ of: 'function', insert, signature: signatureOf(insert) })),
  ];
}

function scoreOf(query: string, candidate: Candidate, functions: FunctionWords): number {
  const wanted = query.toLowerCase();
  // A name of the park is nearer than a function of the same fit.
  const bonus = candidate.of === 'function' ? 0 : 1;
  const best = Math.max(...textsOf(candidate, functions).map((text) => closeness(wanted, text.toLowerCase())));
  return best === 0 ? 0 : best * 2 + bonus;
}

function textsOf(candidate: Candidate, functions: FunctionWords): readonly string[] {
  if (candidate.of === 'function') {
    const words = isDescribed(candidate.insert) ? functions[candidate.insert] : undefined;
    return [candidate.insert, ...(words ? [words.title] : [])];
  }
  const { id, name } = candidate.of === 'name' ? candidate.name : candidate.table;
  return [id, ...Object.values(name ?? {})];
}

/** 5 the whole, 4 its beginning, 3 a word's beginning, 2 somewhere, 1 its letters in order, 0 not at all. */
export function closeness(query: string, text: string): number {
  if (query === '') return 1;
  if (text === query) return 5;
  if (text.startsWith(query)) return 4;
  const at = text.indexOf(query);
  if (at > 0) return /[\s_.(（]/.test(text.charAt(at - 1)) ? 3 : 2;
  return query.length > 1 && inOrder(query, text) ? 1 : 0;
}

function inOrder(query: string, text: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
