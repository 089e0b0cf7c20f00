import { parseFormula } from '../../../rules/formula/parse.ts';
import type { Syntax } from '../../../rules/formula/syntax.ts';

/**
 * A formula in ZEN's expression language, as far as the Suzhou template's indicators go. ZEN refuses arithmetic with null,
 * so what would make the value missing is asked before.
 */
export function valueExpression(formula: string): string {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) throw new Error(`${formula} can't be read`);
  const guards: string[] = [];
  const plain = translated(parsed.syntax, guards);
  return [...new Set(guards)].reduceRight((inner, guard) => `${guard} ? null : (${inner})`, plain);
}

function translated(syntax: Syntax, guards: string[]): string {
  if (syntax.kind === 'literal') return JSON.stringify(syntax.value);
  if (syntax.kind === 'name') {
    guards.push(`${syntax.name} == null`);
    return syntax.name;
  }
  if (syntax.name === 'if') return branches(syntax.args, guards);
  const [a = '', b = '', c = ''] = syntax.args.map((arg) => translated(arg, guards));
  const positive = () => guards.push(`${b} <= 0`);
  switch (syntax.name) {
    case 'ratio':
      positive();
      return `(${a} / ${b})`;
    case 'growth':
      positive();
      return `((${a} - ${b}) / ${b})`;
    case 'cagr':
      positive();
      guards.push(`${a} < 0`);
      return `((${a} / ${b}) ^ (1 / ${c}) - 1)`;
    case '+':
    case '-':
    case '*':
    case '/':
    case '>':
      return `(${a} ${syntax.name} ${b})`;
    default:
      throw new Error(`${syntax.name} has no translation for ZEN`);
  }
}

/** Of the branches only the one that is taken has to be there. */
function branches(args: readonly Syntax[], guards: string[]): string {
  const [condition, ...both] = args as [Syntax, Syntax, Syntax];
  const asked = translated(condition, guards);
  const [a, b] = both.map((branch) => translated(branch, []));
  const taken = `(${asked} ? ${a} : ${b})`;
  guards.push(`${taken} == null`);
  return taken;
}
