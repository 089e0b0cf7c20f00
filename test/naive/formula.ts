import { parseFormula } from '../../rules/formula/parse.ts';
import type { Syntax } from '../../rules/formula/syntax.ts';
import type { Table } from '../../schemas/definition.ts';
import { operations, snapValue, type Value } from './formula-functions.ts';

/** What a formula can see of one enterprise. */
export interface Surroundings {
  readonly tables: readonly Table[];
  readonly lastDay: string;
  read(name: string): Value;
  previous(field: string, periods: number): Value;
}

const comparisons = ['<', '<=', '>', '>=', '==', '!='];

/** The result is snapped, unless the formula is no more than one id. */
export function evaluateFormula(formula: string, around: Surroundings): Value {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) throw new SyntaxError(`${formula}: ${parsed.fault.code}`);
  const value = evaluate(parsed.syntax, around);
  return parsed.syntax.kind === 'name' ? value : snapValue(value);
}

export function evaluateNumber(formula: string, around: Surroundings): number | null {
  const value = evaluateFormula(formula, around);
  if (value !== null && typeof value !== 'number') throw new TypeError(`${formula} gave ${value}, not a number`);
  return value;
}

function evaluate(syntax: Syntax, around: Surroundings): Value {
  if (syntax.kind === 'literal') return syntax.value;
  if (syntax.kind === 'name') return around.read(syntax.name);
  const { name, args } = syntax;
  if (name === 'lookup') return lookUp(args, around);
  if (name === 'prev') return around.previous(nameOf(args[0]), args[1] === undefined ? 1 : periodsOf(args[1]));
  const operation = operations[name];
  if (!operation) throw new TypeError(`There is no function ${name}`);
  const values = args.map((arg) => (comparisons.includes(name) ? evaluateSide(arg, around) : evaluate(arg, around)));
  return operation(values, around.lastDay);
}

/** Of a comparison: snapped, but for what is written or named as it stands. */
function evaluateSide(syntax: Syntax, around: Surroundings): Value {
  const value = evaluate(syntax, around);
  return syntax.kind === 'call' ? snapValue(value) : value;
}

function lookUp(args: readonly Syntax[], around: Surroundings): Value {
  const table = around.tables.find(({ id }) => id === nameOf(args[0]));
  if (!table || !args[1]) throw new TypeError('lookup takes a table and a key');
  const key = evaluate(args[1], around);
  if (key === null) return null;
  return new Map(Object.entries(table.rows)).get(String(key)) ?? table.otherwise ?? null;
}

function nameOf(syntax: Syntax | undefined): string {
  if (syntax?.kind !== 'name') throw new TypeError('A name is needed here');
  return syntax.name;
}

function periodsOf(syntax: Syntax): number {
  if (syntax.kind !== 'literal' || typeof syntax.value !== 'number') throw new TypeError('A literal is needed here');
  return syntax.value;
}
