import { parseFormula } from '../../../rules/formula/parse.ts';
import type { Syntax } from '../../../rules/formula/syntax.ts';
import type { Naming } from '../../../rules/words/vocabulary.ts';

/** Higher binds tighter. */
const levels: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '**': 8,
};
const signs: Readonly<Record<string, string>> = {
  '*': '×',
  '/': '÷',
  '<=': '≤',
  '>=': '≥',
  '!=': '≠',
  '==': '=',
  '-': '−',
};

/** A formula with the names that people know: `ratio(a, b) * 100` is 研发费用 ÷ 营业收入 × 100. As written where it can't be read. */
export function formulaInWords(formula: string, naming: Naming): string {
  const parsed = parseFormula(formula);
  return 'fault' in parsed ? formula : said(parsed.syntax, naming, 0);
}

function said(syntax: Syntax, naming: Naming, level: number): string {
  if (syntax.kind === 'literal')
    return typeof syntax.value === 'string' ? naming.category(syntax.value) : String(syntax.value);
  if (syntax.kind === 'name') return naming.fact(syntax.name);
  const [first, second] = syntax.args;
  const quotient = syntax.name === 'ratio' && syntax.args.length === 2;
  const operator = quotient ? '/' : syntax.name;
  const own = levels[operator];
  if (own !== undefined && first && second) {
    const text = `${said(first, naming, own)} ${signs[operator] ?? operator} ${said(second, naming, own + 1)}`;
    return own < level ? `(${text})` : text;
  }
  if (syntax.name === 'neg' && first) return `−${said(first, naming, 7)}`;
  if (syntax.name === '!' && first) return `!${said(first, naming, 7)}`;
  const { comma } = naming.vocabulary;
  return `${syntax.name}(${syntax.args.map((one) => said(one, naming, 0)).join(comma)})`;
}
