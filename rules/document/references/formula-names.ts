import { parseFormula } from '../../formula/parse.ts';
import type { Span, Syntax } from '../../formula/syntax.ts';

/** Whether a name stands for a table, the first argument of `lookup`, or for what can be read. */
export type NameRole = 'fact' | 'table';

interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** New text for parts of a formula, by its syntax; the rest stays as it is written. */
export function rewritten(formula: string, replacementsIn: (syntax: Syntax) => readonly Replacement[]): string {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return formula;
  return replaced(formula, replacementsIn(parsed.syntax));
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((whole, { span, text: now }) => whole.slice(0, span[0]) + now + whole.slice(span[1]), text);
}

/** A formula whose names are other ones. One that can't be read yet, half written, follows word by word. */
export function withNames(formula: string, rename: (name: string, role: NameRole) => string): string {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return wordByWord(formula, rename);
  const renamed = [...namesOf(parsed.syntax)].map(({ name, role, span }) => ({ span, text: rename(name, role) }));
  return replaced(formula, renamed);
}

export interface NameRead {
  readonly name: string;
  readonly role: NameRole;
  readonly span: Span;
}

function* namesOf(syntax: Syntax, role: NameRole = 'fact'): Generator<NameRead> {
  if (syntax.kind === 'name') yield { name: syntax.name, role, span: syntax.span };
  if (syntax.kind !== 'call') return;
  for (const [place, argument] of syntax.args.entries())
    yield* namesOf(argument, syntax.name === 'lookup' && place === 0 ? 'table' : 'fact');
}

export function namesRead(formula: string): readonly NameRead[] {
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? [] : [...namesOf(parsed.syntax)];
}

const words = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)?/gu;

function wordByWord(formula: string, rename: (name: string, role: NameRole) => string): string {
  return formula.replaceAll(words, (word, at: number) => {
    if (word.startsWith('"') || word.startsWith("'") || /^\s*\(/.test(formula.slice(at + word.length))) return word;
    return rename(word, /\blookup\s*\(\s*$/.test(formula.slice(0, at)) ? 'table' : 'fact');
  });
}
