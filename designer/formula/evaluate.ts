import { formatDay, parseDay } from '../../rules/calendar.ts';
import { snap } from '../../rules/decimal.ts';
import { bindFormula } from '../../rules/formula/bind.ts';
import { type Expression, namesIn } from '../../rules/formula/expression.ts';
import type { Value } from '../../rules/formula/functions/formula-function.ts';
import type { Kind } from '../../rules/formula/types.ts';
import { lastDay, type Period, parsePeriod, periodBefore } from '../../rules/period.ts';
import { evaluate } from '../../rules/second-opinion/interpreter.ts';
import type { Definition } from '../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../schemas/record.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { KnownNames } from './known-names.ts';

/** One enterprise as it is simulated. */
export interface Example {
  readonly record: RecordInput;
  readonly history: readonly RecordInput[];
  readonly sheet: ScoreSheet;
}

interface Read {
  readonly name: string;
  /** How many periods back; 0: the scored one. */
  readonly periods: number;
  readonly value: FieldValue;
}

export interface Evaluated {
  readonly value: FieldValue;
  readonly kind: Kind;
  /** What it read, in order of appearance. */
  readonly reads: readonly Read[];
}

/** What a formula gives for one enterprise. Null: it can't be worked out as it stands. */
export function evaluateFormula(
  formula: string,
  definition: Definition,
  known: KnownNames,
  example: Example,
): Evaluated | null {
  const bound = bindFormula(formula, known.scope);
  const period = parsePeriod(example.record.period);
  if (!('expression' in bound) || !period) return null;
  const reader = readerOf(definition, known, example, period);
  const { expression } = bound;
  const value = evaluate(expression, reader.around);
  const reads = [...namesIn(expression)].map((name) => ({
    name,
    periods: 0,
    value: reader.shown(name, reader.around.read(name)),
  }));
  const earlier = previousIn(expression).map(({ field, periods }) => ({
    name: field,
    periods,
    value: reader.shown(field, reader.around.previous(field, periods)),
  }));
  const readNow = namesReadNow(expression);
  return {
    value: asShown(value, expression.type.kind),
    kind: expression.type.kind,
    reads: [...reads.filter(({ name }) => readNow.has(name)), ...earlier],
  };
}

function readerOf({ facts = [] }: Definition, known: KnownNames, { record, history, sheet }: Example, period: Period) {
  const worked = new Map<string, Value>();
  const kindOf = (name: string) => known.byId.get(name)?.type.kind ?? 'number';
  const around = {
    lastDay: lastDay(period),
    read(name: string): Value {
      const fact = facts.find(({ id }) => id === name);
      if (!fact) return asValue(resultOf(name, sheet) ?? record[name], kindOf(name));
      if (!worked.has(name)) {
        // A fact that reads itself has no value.
        worked.set(name, null);
        worked.set(name, factValue(fact.formula));
      }
      return worked.get(name) ?? null;
    },
    previous(field: string, periods: number): Value {
      const before = periodBefore(period, periods).text;
      return asValue(history.find((one) => one.period === before)?.[field], kindOf(field));
    },
  };
  const factValue = (formula: string): Value => {
    const bound = bindFormula(formula, known.scope);
    return 'expression' in bound ? evaluate(bound.expression, around) : null;
  };
  return { around, shown: (name: string, value: Value) => asShown(value, kindOf(name)) };
}

/** What the engine found; a total that a condition or formula reads is rounded to 12 digits. */
function resultOf(name: string, sheet: ScoreSheet): FieldValue | undefined {
  const [prefix, id] = name.split('.');
  if (id !== undefined) {
    const node = sheet.nodes[id];
    if (prefix === 'value') return node?.value;
    return prefix === 'mark' ? snapped(node?.mark) : prefix === 'points' ? snapped(node?.points) : undefined;
  }
  switch (name) {
    case 'stage':
    case 'total':
    case 'grade':
    case 'rank':
    case 'percentile':
      return sheet[name];
    default:
      return undefined;
  }
}

function snapped(value: number | null | undefined): number | null {
  return typeof value === 'number' ? snap(value) : null;
}

function asValue(value: FieldValue | undefined, kind: Kind): Value {
  if (kind === 'date') return typeof value === 'string' ? (parseDay(value) ?? null) : null;
  return value ?? null;
}

function asShown(value: Value, kind: Kind): FieldValue {
  return kind === 'date' && typeof value === 'number' ? formatDay(value) : value;
}

type Previous = Extract<Expression, { kind: 'previous' }>;

function previousIn(expression: Expression): readonly Previous[] {
  const found = partsOf(expression).filter((part) => part.kind === 'previous');
  return found.filter(
    (one, index) => found.findIndex((other) => other.field === one.field && other.periods === one.periods) === index,
  );
}

function namesReadNow(expression: Expression): ReadonlySet<string> {
  return new Set(partsOf(expression).flatMap((part) => (part.kind === 'read' ? [part.name] : [])));
}

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'call') return [expression, ...expression.args.flatMap(partsOf)];
  if (expression.kind === 'lookup') return [expression, ...partsOf(expression.key)];
  return [expression];
}
