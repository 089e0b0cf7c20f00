import { parseFormula } from '../../../../rules/formula/parse.ts';
import type { Syntax } from '../../../../rules/formula/syntax.ts';
import { closedUp, type Speech } from './speech.ts';

const signs: Readonly<Record<string, string>> = {
  '*': '×',
  '/': '÷',
  '-': '−',
  '==': '=',
  '!=': '≠',
  '<=': '≤',
  '>=': '≥',
  '**': '^',
};
/** Read from the left: no brackets are needed. */
const products = new Set(['*', '/', 'ratio']);
const operators = new Set(['+', '-', '*', '/', '%', '**', '==', '!=', '<', '<=', '>', '>=']);
const ofOne = new Set(['abs', 'round', 'floor', 'ceil', 'sqrt', 'isMissing', 'years', 'months'] as const);
const ofList = new Set(['min', 'max', 'sum', 'avg', 'count', 'coalesce'] as const);
type OfOne = typeof ofOne extends Set<infer Name> ? Name : never;
type OfList = typeof ofList extends Set<infer Name> ? Name : never;

function isIn<Name extends string>(names: ReadonlySet<Name>, name: string): name is Name {
  return (names as ReadonlySet<string>).has(name);
}

/** A formula as a person would say it: 研发费用 ÷ 营业收入 × 100. */
export function formulaInWords(formula: string, speech: Speech): string {
  const parsed = parseFormula(formula);
  return 'syntax' in parsed ? closedUp(said(parsed.syntax, speech)) : formula;
}

function said(syntax: Syntax, speech: Speech): string {
  const { naming, number } = speech;
  if (syntax.kind === 'name') return naming.fact(syntax.name);
  if (syntax.kind === 'call') return saidCall(syntax.name, syntax.args, speech);
  const { value } = syntax;
  if (typeof value === 'number') return number(value, 6);
  if (typeof value === 'boolean') return value ? naming.vocabulary.yes : naming.vocabulary.no;
  return naming.vocabulary.quoted(naming.category(value));
}

function saidCall(name: string, args: readonly Syntax[], speech: Speech): string {
  const { t, naming, number } = speech;
  const [first, second, third] = args;
  const isProduct = (name === '*' || name === '/') && first?.kind === 'call' && products.has(first.name);
  const a = first ? (isProduct ? said(first, speech) : inner(first, speech)) : '';
  const b = second ? inner(second, speech) : '';
  const c = third ? inner(third, speech) : '';
  if (operators.has(name)) return `${a} ${signs[name] ?? name} ${b}`;
  if (isIn<OfOne>(ofOne, name) && args.length === 1) return t(`formula.${name}`, { a });
  if (isIn<OfList>(ofList, name)) {
    const list = args.map((argument) => inner(argument, speech)).join(naming.vocabulary.and);
    return t(`formula.${name}`, { list });
  }
  switch (name) {
    case 'neg':
      return `−${a}`;
    case '!':
      return t('formula.not', { a });
    case '&&':
      return t('formula.and', { a, b });
    case '||':
      return t('formula.or', { a, b });
    case 'ratio':
    case 'growth':
      return t(`formula.${name}`, { a, b });
    case 'cagr':
    case 'if':
    case 'clamp':
      return t(`formula.${name}`, { a, b, c });
    case 'lookup':
      return t('formula.lookup', { a: first?.kind === 'name' ? naming.named('table', first.name) : a, b });
    case 'prev':
      return t('formula.prev', { a, n: second ? b : number(1) });
    default:
      return `${name}(${args.map((argument) => said(argument, speech)).join(', ')})`;
  }
}

/** What is put together stands in brackets, so that nobody has to know what binds first. */
function inner(syntax: Syntax, speech: Speech): string {
  const text = said(syntax, speech);
  return syntax.kind === 'call' && syntax.name !== 'neg' ? speech.naming.vocabulary.bracketed(text) : text;
}
