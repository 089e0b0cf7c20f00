import { InvalidCursor } from './faults.ts';
import type { CollectionSpec, Order, Scalar, Selection } from './port.ts';

/** The sort of a selection with the tie-breaker that makes it total. */
export function totalOrder(selection: Selection<string>): readonly Order<string>[] {
  return [...(selection.sort ?? []), { field: 'id' }];
}

/** Refuses what the collection does not declare: a query names no other field, and no operator. */
export function requireDeclared(spec: CollectionSpec, { where = [], sort = [] }: Selection<string>): void {
  for (const { field } of [...where, ...sort])
    if (field !== 'id' && !Object.hasOwn(spec.fields, field))
      throw new RangeError(`${spec.name} can't be queried by ${field}`);
}

/** Where a page ended: the values of the order's fields in the last document. */
export function cursorAfter(order: readonly Order<string>[], values: readonly Scalar[]): string {
  return Buffer.from(JSON.stringify([keyOf(order), ...values])).toString('base64url');
}

export function readCursor(order: readonly Order<string>[], cursor: string): readonly Scalar[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor('The cursor is not one of this list');
  }
  if (!Array.isArray(read)) throw new InvalidCursor('The cursor is not one of this list');
  const [key, ...values] = read as unknown[];
  const fits = key === keyOf(order) && values.length === order.length && values.every(isScalar);
  if (!fits) throw new InvalidCursor('The cursor is not one of this list');
  return values as Scalar[];
}

function keyOf(order: readonly Order<string>[]): string {
  return order.map(({ field, descending }) => `${descending ? '-' : ''}${field}`).join();
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
