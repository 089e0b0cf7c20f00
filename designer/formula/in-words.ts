import { parseFormula } from '../../rules/formula/parse.ts';
import type { Syntax } from '../../rules/formula/syntax.ts';
import type { Naming } from '../../rules/words/vocabulary.ts';
import type { Language } from '../../schemas/text.ts';
import { enPhrases, type FormulaPhrases, zhPhrases } from './phrases.ts';

const phrases: Readonly<Record<Language, FormulaPhrases>> = { 'zh-CN': zhPhrases, en: enPhrases };

/** How strongly an operation binds: what binds less stands in brackets inside what binds more. */
const strengths = {
  phrase: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  sign: 6,
  power: 7,
  atom: 8,
} as const;

interface Infix {
  readonly sign: Readonly<Record<Language, string>>;
  readonly strength: number;
  /** a − (b − c), a ÷ (b × c): the right side needs more. */
  readonly isOneSided?: true;
}

const same = (sign: string) => ({ 'zh-CN': sign, en: sign });

const infixes: Readonly<Record<string, Infix>> = {
  '+': { sign: same('+'), strength: strengths.sum },
  '-': { sign: same('−'), strength: strengths.sum, isOneSided: true },
  '*': { sign: same('×'), strength: strengths.product },
  '/': { sign: same('÷'), strength: strengths.product, isOneSided: true },
  ratio: { sign: same('÷'), strength: strengths.product, isOneSided: true },
  '%': { sign: { 'zh-CN': '除余', en: 'mod' }, strength: strengths.product, isOneSided: true },
  '**': { sign: same('^'), strength: strengths.power, isOneSided: true },
  pow: { sign: same('^'), strength: strengths.power, isOneSided: true },
  '==': { sign: same('='), strength: strengths.comparison },
  '!=': { sign: same('≠'), strength: strengths.comparison },
  '<': { sign: same('<'), strength: strengths.comparison },
  '<=': { sign: same('≤'), strength: strengths.comparison },
  '>': { sign: same('>'), strength: strengths.comparison },
  '>=': { sign: same('≥'), strength: strengths.comparison },
  '&&': { sign: { 'zh-CN': '且', en: 'and' }, strength: strengths.and },
  '||': { sign: { 'zh-CN': '或', en: 'or' }, strength: strengths.or },
};

interface Said {
  readonly text: string;
  readonly strength: number;
}

/** A formula as people say it: `研发费用 ÷ 营业收入 × 100`. Null: it can't be read. */
export function formulaInWords(formula: string, naming: Naming): string | null {
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? null : say(parsed.syntax, naming).text;
}

function say(syntax: Syntax, naming: Naming): Said {
  if (syntax.kind === 'name') return atom(naming.fact(syntax.name));
  if (syntax.kind === 'literal') return atom(literal(syntax.value, naming));
  return sayCall(syntax.name, syntax.args, naming);
}

function sayCall(name: string, args: readonly Syntax[], naming: Naming): Said {
  const words = phrases[naming.language];
  const infix = infixes[name];
  const [left, right] = args;
  if (infix && left && right) {
    const meet = (side: Syntax, other: Syntax) => besideText(side, other, naming);
    const a = within(meet(left, right), infix.strength, words);
    const b = within(meet(right, left), infix.strength + (infix.isOneSided ? 1 : 0), words);
    return { text: `${a} ${infix.sign[naming.language]} ${b}`, strength: infix.strength };
  }
  if (name === 'neg' && left)
    return { text: `−${within(say(left, naming), strengths.sign, words)}`, strength: strengths.sign };
  const call = words.calls[name];
  const parts = args.map((arg, index) => {
    if (name === 'lookup' && index === 0 && arg.kind === 'name') return naming.named('table', arg.name);
    // The branches of a choice may be choices themselves; everything else is one thing.
    return within(say(arg, naming), name === 'if' ? strengths.or : strengths.sum, words);
  });
  if (call) return { text: call(...parts), strength: name === 'if' ? strengths.phrase : strengths.atom };
  const list = words.lists[name];
  // A list of parts ends nowhere plainly: inside of anything else it stands in brackets.
  return list
    ? { text: list(parts), strength: name === 'coalesce' ? strengths.atom : strengths.or }
    : atom(words.unknownCall(name, parts));
}

/** A text beside an enum, a stage or a grade is said by the name of what it stands for. */
function besideText(side: Syntax, other: Syntax, naming: Naming): Said {
  if (side.kind === 'literal' && typeof side.value === 'string' && other.kind === 'name')
    return atom(phrases[naming.language].quoted(naming.value(other.name, side.value)));
  return say(side, naming);
}

function within({ text, strength }: Said, least: number, { bracketed }: FormulaPhrases): string {
  return strength < least ? bracketed(text) : text;
}

function literal(value: string | number | boolean, naming: Naming): string {
  if (typeof value === 'string') return phrases[naming.language].quoted(naming.category(value));
  if (typeof value === 'boolean') return value ? naming.vocabulary.yes : naming.vocabulary.no;
  return String(value);
}

function atom(text: string): Said {
  return { text, strength: strengths.atom };
}
