import { createHash } from 'node:crypto';
import { InvalidCursor } from './faults.ts';
import { type CollectionSpec, mostAtOnce, type Order, type Scalar, type Selection, type Test } from './port.ts';

/** The sort of a selection with the tie-breaker that makes it total. */
export function totalOrder({ sort = [] }: Selection<string>): readonly Order<string>[] {
  const end = sort.findIndex(({ field }) => field === 'id');
  return end === -1 ? [...sort, { field: 'id' }] : sort.slice(0, end + 1);
}

/**
 * Refuses what the collection does not declare: a query names no other field, and no operator, and compares a field with
 * a value of its own type only.
 */
export function requireDeclared(spec: CollectionSpec, { where = [], sort = [] }: Selection<string>): void {
  for (const test of where) {
    const type = typeOf(spec, test.field);
    if (!valuesOf(test).every((value) => fits(type, value)) || ('contains' in test && type !== 'text'))
      throw new RangeError(`${spec.name}.${test.field} can't be compared so`);
  }
  for (const { field } of sort) typeOf(spec, field);
}

/** Refuses a length or a beginning that is no whole number, or too much at once. */
export function requireLength(limit: number, skip = 0): void {
  if (!Number.isSafeInteger(limit) || limit < 0 || limit > mostAtOnce)
    throw new RangeError(`The limit ${limit} is none from 0 to ${mostAtOnce}`);
  if (!Number.isSafeInteger(skip) || skip < 0) throw new RangeError(`${skip} documents can't be skipped`);
}

function valuesOf(test: Test<string>): readonly unknown[] {
  const { field: _field, ...compared } = test;
  const [operator, value, ...more] = Object.entries(compared).flat() as [string, unknown, ...unknown[]];
  if (more.length > 0 || !operators.has(operator)) throw new RangeError(`A test of ${test.field} is malformed`);
  if (operator === 'is') return [value];
  if (operator === 'in') return Array.isArray(value) ? value : [undefined];
  return value === null ? [undefined] : [value];
}

const operators = new Set(['is', 'in', 'atLeast', 'above', 'atMost', 'below', 'contains']);

type FieldType = CollectionSpec['fields'][string];

function typeOf(spec: CollectionSpec, field: string): FieldType {
  if (field === 'id') return 'text';
  const type = Object.hasOwn(spec.fields, field) ? spec.fields[field] : undefined;
  if (type === undefined) throw new RangeError(`${spec.name} can't be queried by ${field}`);
  return type;
}

function fits(type: FieldType, value: unknown): value is Scalar {
  if (value === null) return true;
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === (type === 'text' ? 'string' : type);
}

/** Where a page ended: the values of the order's fields in the last document, sealed to this very list. */
export function cursorAfter(list: List, values: readonly Scalar[]): string {
  return Buffer.from(JSON.stringify([keyOf(list), ...values])).toString('base64url');
}

export function readCursor(list: List, cursor: string): readonly Scalar[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  if (!Array.isArray(read)) throw new InvalidCursor();
  const [key, ...values] = read as unknown[];
  const order = totalOrder(list.selection);
  const right =
    key === keyOf(list) &&
    values.length === order.length &&
    order.every(({ field }, at) => fits(typeOf(list.spec, field), values[at])) &&
    typeof values.at(-1) === 'string';
  if (!right) throw new InvalidCursor();
  return values as Scalar[];
}

/** What a cursor belongs to. */
export interface List {
  readonly spec: CollectionSpec;
  /** The park, or the platform. */
  readonly scope: string;
  readonly selection: Selection<string>;
}

function keyOf({ spec, scope, selection }: List): string {
  const order = totalOrder(selection).map(({ field, descending = false }) => [field, descending]);
  const tests = (selection.where ?? []).map(({ field, ...compared }) => [field, compared]);
  return createHash('sha256')
    .update(JSON.stringify([spec.name, scope, order, tests]))
    .digest('base64url')
    .slice(0, 16);
}
