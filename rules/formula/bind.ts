import type { Table } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Sentence } from '../../schemas/text.ts';
import { parseDay } from '../calendar.ts';
import type { Code } from '../messages/messages.ts';
import type { Expression } from './expression.ts';
import { isTypeFault } from './functions/formula-function.ts';
import { formulaFunctions } from './functions/index.ts';
import { parseFormula } from './parse.ts';
import type { Span, Syntax } from './syntax.ts';
import { boolean, date, kindNames, number, text, type ValueType } from './types.ts';

/** What a formula may name at its place in the definition. */
export interface Scope {
  readonly names: ReadonlyMap<string, ValueType>;
  readonly fields: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, Table>;
  /** Names for people, by which someone may mean an id. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** A fault of a formula, with its place in the text and, where it is plain, what should stand there instead. */
export interface BindFault {
  readonly code: Code;
  readonly span: Span;
  readonly parts: Readonly<Record<string, string | number | Sentence | undefined>>;
  readonly instead?: string;
}

export type Bound = { readonly expression: Expression } | { readonly faults: readonly BindFault[] };

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=']);
const placeholder: Expression = { kind: 'constant', type: number, value: 0 };
const mostPeriods = 40;

/** Resolves the names, functions and types of a formula. All faults are found, not the first only. */
export function bindFormula(formula: string, scope: Scope): Bound {
  const parsed = parseFormula(formula);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const binder = new Binder(scope);
  const expression = binder.bind(parsed.syntax);
  return binder.faults.length > 0 ? { faults: binder.faults } : { expression };
}

class Binder {
  readonly faults: BindFault[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  bind(syntax: Syntax): Expression {
    switch (syntax.kind) {
      case 'literal':
        return constant(syntax.value);
      case 'name':
        return this.bindName(syntax.name, syntax.span);
      case 'call':
        if (syntax.name === 'lookup') return this.bindLookup(syntax.args, syntax.span);
        if (syntax.name === 'prev') return this.bindPrevious(syntax.args, syntax.span);
        return this.bindCall(syntax.name, syntax.args, syntax.span);
    }
  }

  private fault(code: Code, span: Span, parts: BindFault['parts'] = {}, instead?: string): Expression {
    this.faults.push({ code, span, parts, ...(instead === undefined ? {} : { instead }) });
    return placeholder;
  }

  private bindName(name: string, span: Span): Expression {
    const type = this.scope.names.get(name);
    if (type) return { kind: 'read', type, name };
    const meant = this.scope.labels?.get(name) ?? nearest(name, this.scope.names.keys());
    return this.fault('formula.unknownName', span, { name, nearest: meant }, meant);
  }

  private bindCall(name: string, args: readonly Syntax[], span: Span): Expression {
    const of = formulaFunctions.get(name);
    if (!of) {
      const meant = nearest(name, [...formulaFunctions.keys(), 'lookup', 'prev']);
      return this.fault('formula.unknownFunction', span, { name, nearest: meant });
    }
    const [least, most] = of.arity;
    if (args.length < least || args.length > most)
      return this.fault('formula.arity', span, { name, least, most: Math.min(most, 4000), got: args.length });
    const before = this.faults.length;
    let bound = args.map((arg) => this.bind(arg));
    if (this.faults.length > before) return placeholder;
    if (comparisons.has(name)) bound = this.meet(bound, args);
    if (this.faults.length > before) return placeholder;
    const type = of.typeOf(bound.map((arg) => arg.type));
    if (!isTypeFault(type)) return { kind: 'call', type, of, args: bound };
    return this.fault('formula.type', args[type.argument]?.span ?? span, {
      name,
      argument: type.argument + 1,
      expected: kindNames[type.expected],
      got: kindNames[(bound[type.argument] as Expression).type.kind],
    });
  }

  /** A text written beside a date is a date; one written beside an enum must be one of its options. */
  private meet(bound: readonly Expression[], args: readonly Syntax[]): Expression[] {
    return bound.map((arg, index) => {
      const other = (bound[1 - index] as Expression).type;
      if (arg.kind !== 'constant' || typeof arg.value !== 'string') return arg;
      const span = (args[index] as Syntax).span;
      if (other.kind === 'date') {
        const day = parseDay(arg.value);
        return day === undefined
          ? this.fault('formula.date', span, { value: arg.value })
          : { kind: 'constant', type: date, value: day };
      }
      if (other.options && !other.options.includes(arg.value)) {
        const read = bound[1 - index] as Expression;
        const field = read.kind === 'read' ? read.name : '';
        const meant = nearest(arg.value, other.options);
        return this.fault('formula.option', span, { value: arg.value, field, nearest: meant }, meant && `'${meant}'`);
      }
      return arg;
    });
  }

  private bindLookup(args: readonly Syntax[], span: Span): Expression {
    const [named, keyed] = args;
    if (args.length !== 2 || !named || !keyed)
      return this.fault('formula.arity', span, { name: 'lookup', least: 2, most: 2, got: args.length });
    const name = named.kind === 'name' ? named.name : named.kind === 'literal' ? String(named.value) : '';
    const table = this.scope.tables.get(name);
    const key = this.bind(keyed);
    if (key.type.kind === 'date')
      return this.fault('formula.type', keyed.span, {
        name: 'lookup',
        argument: 2,
        expected: kindNames.text,
        got: kindNames.date,
      });
    if (table) return { kind: 'lookup', type: number, table, key };
    const meant = nearest(name, this.scope.tables.keys());
    return this.fault('formula.unknownTable', named.span, { name, nearest: meant }, meant);
  }

  private bindPrevious(args: readonly Syntax[], span: Span): Expression {
    const [named, counted] = args;
    if (!named || args.length > 2)
      return this.fault('formula.arity', span, { name: 'prev', least: 1, most: 2, got: args.length });
    const periods = counted === undefined ? 1 : counted.kind === 'literal' ? counted.value : undefined;
    if (typeof periods !== 'number' || !Number.isInteger(periods) || periods < 1 || periods > mostPeriods)
      return this.fault('formula.periods', counted?.span ?? span);
    const bound = this.bind(named);
    if (bound.kind === 'read' && this.scope.fields.has(bound.name))
      return { kind: 'previous', type: bound.type, field: bound.name, periods };
    if (bound === placeholder) return placeholder;
    return this.fault('formula.previousField', named.span, { name: named.kind === 'name' ? named.name : '' });
  }
}

export function constant(value: number | string | boolean): Expression {
  const type = typeof value === 'number' ? number : typeof value === 'boolean' ? boolean : text;
  return { kind: 'constant', type, value };
}
