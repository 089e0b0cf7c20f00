import type { CollectionSpec, Selection } from '../port.ts';
import { quoted } from './sql.ts';

/** Index names, by table and fields. */
export function indexName(table: string, fields: readonly string[], unique = false): string {
  return [table, ...fields, ...(unique ? ['unique'] : [])].join('_');
}

/** The fields of the index that is walked for what an index covers: an order is total by the id. */
export function walkedFields({ on, covers = [] }: CollectionSpec['indexes'][number]): readonly string[] {
  return [...on, 'id', ...covers];
}

/**
 * SQLite takes every index of generated columns for one that does not cover a query, and would as well read the lines
 * themselves: it is told of the one that has all that a selection tests. Its first field must be fixed.
 */
export function chosenIndex(spec: CollectionSpec, { where = [], sort = [] }: Selection<string>): string {
  const tested = new Set(where.map(({ field }) => field));
  const fixed = new Set(where.flatMap((test) => ('is' in test ? [test.field] : [])));
  const order = sort.map(({ field }) => field).filter((field) => !fixed.has(field));
  const chosen = spec.indexes.find((index) => {
    const { on, covers = [] } = index;
    const ordered = on.filter((field) => !fixed.has(field));
    return (
      fixed.has(on[0] ?? '') &&
      covers.some((field) => tested.has(field)) &&
      [...tested].every((field) => walkedFields(index).includes(field)) &&
      order.every((field, at) => field === ordered[at] || (at >= ordered.length && field === 'id'))
    );
  });
  return chosen ? `INDEXED BY ${quoted(indexName(spec.name, walkedFields(chosen)))}` : '';
}
