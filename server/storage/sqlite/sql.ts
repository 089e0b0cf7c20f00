import type { Order, Scalar, Selection, Test } from '../port.ts';
import { totalOrder } from '../query.ts';
import { valuesText } from './json-text.ts';

type Bound = string | number | null;

/** A condition with its parameters. */
export interface Sql {
  readonly text: string;
  readonly params: readonly Bound[];
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function column(field: string): string {
  return field === 'id' ? 'id' : quoted(`f_${field}`);
}

export function whereSql(park: string, { where = [] }: Selection<string>): Sql {
  return allOf([{ text: 'park = ?', params: [park] }, ...where.map(testSql)]);
}

export function allOf(parts: readonly Sql[]): Sql {
  return {
    text: parts.map(({ text }) => text).join(' AND '),
    params: parts.flatMap(({ params }) => params),
  };
}

function testSql(test: Test<string>): Sql {
  const name = column(test.field);
  if ('is' in test) return same(name, test.is);
  if ('in' in test) {
    // One parameter however many values there are, so that a statement can be kept.
    const listed = `${name} IN (SELECT value FROM json_each(?))`;
    const text = test.in.includes(null) ? `(${listed} OR ${name} IS NULL)` : listed;
    return { text, params: [valuesText(test.in.filter((value) => value !== null).map(bound))] };
  }
  if ('atLeast' in test) return compare(name, '>=', test.atLeast);
  if ('above' in test) return compare(name, '>', test.above);
  if ('atMost' in test) return compare(name, '<=', test.atMost);
  if ('below' in test) return compare(name, '<', test.below);
  return { text: `instr(${name}, ?) > 0`, params: [test.contains] };
}

function compare(name: string, operator: string, value: Scalar): Sql {
  return { text: `${name} ${operator} ?`, params: [bound(value)] };
}

/** A boolean in JSON is extracted as 1 or 0. */
function bound(value: Scalar): Bound {
  return typeof value === 'boolean' ? Number(value) : value;
}

export function orderSql(selection: Selection<string>): string {
  return totalOrder(selection)
    .map(({ field, descending }) => `${column(field)}${descending ? ' DESC' : ''}`)
    .join(', ');
}

/**
 * The lines after these values in parts that follow each other in the order: each is a range of an index, which a
 * condition with "or" would not be.
 */
export function partsAfter(order: readonly Order<string>[], values: readonly Scalar[]): readonly Sql[] {
  return order
    .map(({ field, descending = false }, at) => {
      const equal = order.slice(0, at).map((before, index) => same(column(before.field), values[index] ?? null));
      return beyond(column(field), descending, values[at] ?? null).map((part) => allOf([...equal, part]));
    })
    .reverse()
    .flat();
}

/** Null comes first, or where the order descends last. */
function beyond(name: string, descending: boolean, value: Scalar): readonly Sql[] {
  if (!descending) return value === null ? [{ text: `${name} IS NOT NULL`, params: [] }] : [compare(name, '>', value)];
  return value === null ? [] : [compare(name, '<', value), same(name, null)];
}

function same(name: string, value: Scalar): Sql {
  return value === null ? { text: `${name} IS NULL`, params: [] } : compare(name, '=', value);
}
