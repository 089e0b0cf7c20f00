import type { CollectionSpec, Order, Scalar, Selection, Test } from '../port.ts';
import { totalOrder } from '../query.ts';
import { addressesOf, addressOf } from './address.ts';
import type { Line, QueryFilter } from './driver.ts';

/** Made of the port's tests only: nothing that came from outside is an operator. */
export type Filter = QueryFilter<Line>;
export type Sort = Readonly<Record<string, 1 | -1>>;

const nothing: Filter = { _id: { $in: [] } };

/** Side by side where each names something else. */
export function allOf(filters: readonly Filter[]): Filter {
  const names = filters.flatMap((filter) => Object.keys(filter));
  return new Set(names).size === names.length ? Object.assign({}, ...filters) : { $and: [...filters] };
}

export function filterOf(spec: CollectionSpec, park: string, selection: Selection<string>): Filter {
  return allOf([scopeOf(spec, park, selection), ...(selection.where ?? []).map((test) => testOf(park, test))]);
}

/** The park's documents by the field of the index that serves the query, else by the range of their ids. */
function scopeOf({ indexes }: CollectionSpec, park: string, { where = [], sort = [] }: Selection<string>): Filter {
  const bound = new Set(where.filter((test) => 'is' in test || 'in' in test).map(({ field }) => field));
  const served = indexes.some(({ on: [first = ''] }) => bound.has(first) || sort[0]?.field === first);
  const [from, to] = addressesOf(park);
  return served ? { park } : { _id: { $gte: from, $lt: to } };
}

function testOf(park: string, test: Test<string>): Filter {
  const { field } = test;
  const path = pathOf(field);
  const value = (of: Scalar) => (field === 'id' && of !== null ? addressOf(park, String(of)) : of);
  if ('is' in test) return canStand(test.is) ? { [path]: value(test.is) } : nothing;
  if ('in' in test) return { [path]: { $in: test.in.filter(canStand).map(value) } };
  if ('atLeast' in test) return { [path]: { $gte: value(test.atLeast) } };
  if ('above' in test) return { [path]: { $gt: value(test.above) } };
  if ('atMost' in test) return { [path]: { $lte: value(test.atMost) } };
  if ('below' in test) return { [path]: { $lt: value(test.below) } };
  if (!canStand(test.contains)) return nothing;
  const start = field === 'id' ? `^${escaped(addressOf(park, ''))}[\\s\\S]*` : '';
  return { [path]: { $regex: start + escaped(test.contains) } };
}

const halfCharacter = /\p{Surrogate}/u;

/** No key has half a character, and on the way to the server it would become another; the character 0 ends a pattern. */
function canStand(value: Scalar): boolean {
  return typeof value !== 'string' || !(halfCharacter.test(value) || value.includes('\0'));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function pathOf(field: string): string {
  return field === 'id' ? '_id' : `keys.${field}`;
}

/** The fields that order a selection: without the id where a unique index has them all, so that the index gives the order. */
export function orderOf({ indexes }: CollectionSpec, selection: Selection<string>): readonly Order<string>[] {
  const order = totalOrder(selection);
  const one = new Set((selection.where ?? []).filter((test) => 'is' in test).map(({ field }) => field));
  const given = new Set(order.map(({ field }) => field));
  const isTotal = indexes.some(({ on, unique }) => unique && on.every((field) => given.has(field) || one.has(field)));
  return isTotal && order.length > 1 ? order.filter(({ field }) => field !== 'id') : order;
}

export function sortOf(order: readonly Order<string>[]): Sort {
  return Object.fromEntries(order.map(({ field, descending }) => [pathOf(field), descending ? -1 : 1]));
}

/** The documents after these values, in parts that follow each other in the order: each is a range of an index. */
export function partsAfter(
  park: string,
  order: readonly Order<string>[],
  values: readonly Scalar[],
): readonly Filter[] {
  const value = (at: number) => values[at] ?? null;
  const same = (field: string, of: Scalar) => testOf(park, { field, is: of });
  return order
    .map(({ field, descending = false }, at) => {
      const equal = order.slice(0, at).map((before, index) => same(before.field, value(index)));
      return beyond(park, field, descending, value(at)).map((part) => allOf([...equal, part]));
    })
    .reverse()
    .flat();
}

/** Null comes first, or where the order descends last. */
function beyond(park: string, field: string, descending: boolean, value: Scalar): readonly Filter[] {
  const path = pathOf(field);
  if (value === null) return descending ? [] : [{ [path]: { $ne: null } }];
  const of = field === 'id' ? addressOf(park, String(value)) : value;
  return descending ? [{ [path]: { $lt: of } }, { [path]: null }] : [{ [path]: { $gt: of } }];
}
