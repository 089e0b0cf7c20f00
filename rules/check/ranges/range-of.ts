import type { Field } from '../../../schemas/definition.ts';
import { snap } from '../../decimal.ts';
import type { Expression } from '../../formula/expression.ts';
import type { Subject } from '../subject.ts';
import { everything, hull, type Range, range } from './range.ts';
import { rangeFunctions } from './range-functions.ts';

/** By field or fact. */
export type Ranges = ReadonlyMap<string, Range>;

/** From the fields' own limits, through the facts. */
export function rangesOf({ definition, program }: Subject): Ranges {
  const ranges = new Map(definition.fields.map((field) => [field.id, rangeOfField(field)] as const));
  for (const { id, expression } of program.facts) ranges.set(id, rangeOf(expression, ranges));
  return ranges;
}

function rangeOfField({ type, min = -Infinity, max = Infinity }: Field): Range {
  return (type === 'number' || type === 'integer') && min <= max ? range(min, max) : everything;
}

/** Sound, not tight: the value never lies outside. The result of a formula is snapped, and so are the ends. */
export function rangeOf(expression: Expression, ranges: Ranges): Range {
  const found = unsnapped(expression, ranges);
  return expression.kind === 'call' ? range(snapped(found.low), snapped(found.high)) : found;
}

function snapped(end: number): number {
  return Number.isFinite(end) ? snap(end) : end;
}

function unsnapped(expression: Expression, ranges: Ranges): Range {
  if (expression.type.kind !== 'number') return everything;
  switch (expression.kind) {
    case 'constant': {
      const value = Number(expression.value);
      return { low: value, high: value, constant: true };
    }
    case 'read':
      return ranges.get(expression.name) ?? everything;
    case 'previous':
      return ranges.get(expression.field) ?? everything;
    case 'lookup': {
      const { rows, otherwise } = expression.table;
      const values = [...Object.values(rows), ...(typeof otherwise === 'number' ? [otherwise] : [])];
      return values.length === 0 ? everything : hull(values.map((value) => range(value, value)));
    }
    case 'among':
    case 'contains':
      return everything;
    case 'call': {
      const of = Object.hasOwn(rangeFunctions, expression.of.name) ? rangeFunctions[expression.of.name] : undefined;
      return of ? of(expression.args.map((arg) => unsnapped(arg, ranges))) : everything;
    }
  }
}
