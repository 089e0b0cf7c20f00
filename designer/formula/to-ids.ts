import { bindFormula } from '../../rules/formula/bind.ts';
import type { Span } from '../../rules/formula/syntax.ts';
import type { KnownNames } from './known-names.ts';

/** A part of what was typed that is written otherwise in the document. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

export interface Translated {
  /** As the document has it: with ids only. */
  readonly formula: string;
  /** A place of `formula` in what was typed. */
  typedAt(span: Span): Span;
}

/** How signs that a Chinese keyboard gives are written; `％` is left: in a formula it is a remainder. */
const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '／': '/',
  '＜': '<',
  '＞': '>',
  '＝': '==',
  '！': '!',
  '？': '?',
  '：': ':',
  '（': '(',
  '）': ')',
  '，': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '　': ' ',
};

const isIdLetter = /[\p{L}\p{N}_$.]/u;

/** What someone typed, with the names of people as ids. What can be read as it stands is left alone. */
export function toIds(typed: string, known: KnownNames): Translated {
  if ('expression' in bindFormula(typed, known.scope)) return asTyped(typed);
  const pieces = piecesOf(typed, known);
  if (pieces.length === 0) return asTyped(typed);
  let formula = '';
  let at = 0;
  const starts = pieces.map(({ from, to, written }) => {
    formula += typed.slice(at, from);
    const start = formula.length;
    formula += written;
    at = to;
    return start;
  });
  formula += typed.slice(at);
  const back = (place: number, isEnd: boolean): number => {
    let index = -1;
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= place) index++;
    const piece = pieces[index];
    if (!piece) return place;
    const end = (starts[index] ?? 0) + piece.written.length;
    if (place < end) return isEnd && place !== starts[index] ? piece.to : piece.from;
    return piece.to + place - end;
  };
  return { formula, typedAt: ([from, to]) => [back(from, false), back(to, true)] };
}

function asTyped(formula: string): Translated {
  return { formula, typedAt: (span) => span };
}

function piecesOf(typed: string, { labels, scope }: KnownNames): readonly Piece[] {
  const pieces: Piece[] = [];
  const byFirst = new Map<string, [label: string, id: string][]>();
  for (const [label, id] of labels) {
    const first = label.charAt(0);
    if (id !== null) byFirst.set(first, [...(byFirst.get(first) ?? []), [label, id]]);
  }
  for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
  let at = 0;
  while (at < typed.length) {
    const character = typed.charAt(at);
    const quoted = /^["'].*?(?:["']|$)/s.exec(typed.slice(at));
    if (quoted) {
      at += quoted[0].length;
      continue;
    }
    const word = /^[\p{L}_$][\p{L}\p{N}_$.]*/u.exec(typed.slice(at))?.[0] ?? '';
    const named = byFirst.get(character)?.find(([label]) => isThere(label, typed, at));
    // A label that is longer than the word at its place wins over an id of that word.
    if (named && !(scope.names.has(word) && word.length >= named[0].length)) {
      pieces.push({ from: at, to: at + named[0].length, written: named[1] });
      at += named[0].length;
      continue;
    }
    if (word !== '') {
      at += word.length;
      continue;
    }
    const written = signs[character] ?? digitOf(character);
    if (written !== undefined) pieces.push({ from: at, to: at + 1, written });
    at += 1;
  }
  return pieces;
}

/** Whether a label stands there as a whole, and not as a part of a longer word. */
function isThere(label: string, typed: string, at: number): boolean {
  if (!typed.startsWith(label, at)) return false;
  const after = typed.charAt(at + label.length);
  return after === '' || !isIdLetter.test(after) || !isIdLetter.test(label.at(-1) ?? '');
}

function digitOf(character: string): string | undefined {
  return /[０-９．]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : undefined;
}
