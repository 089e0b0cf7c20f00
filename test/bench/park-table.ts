import { parseDay } from '../../rules/calendar.ts';
import { Dictionary } from '../../rules/records/dictionary.ts';
import type { RecordTable } from '../../rules/records/record-table.ts';
import type { Field } from '../../schemas/definition.ts';
import { inventedColumns, inventPark } from '../../server/park/invented-park.ts';

export const period = '2025';

/** One year of the invented park, with the fields that matter. */
export function parkTable(fields: readonly Field[], enterprises: number): RecordTable {
  const dictionary = new Dictionary();
  const taken = fields.map((field) => ({
    id: field.id,
    at: inventedColumns.indexOf(field.id),
    cellOf: cellReader(field, dictionary),
    cells: new Float64Array(enterprises),
  }));
  const enterpriseIds: string[] = [];
  const names: string[] = [];
  for (const row of inventPark({ enterprises, periods: 1, seed: 1 })) {
    const place = enterpriseIds.length;
    for (const { at, cellOf, cells } of taken) cells[place] = cellOf(row[at] ?? '');
    enterpriseIds.push(row[0] as string);
    names.push(row[1] as string);
  }
  const size = enterpriseIds.length;
  return {
    size,
    enterpriseIds,
    names,
    periods: enterpriseIds.map(() => period),
    columns: new Map(taken.map(({ id, cells }) => [id, cells.subarray(0, size)])),
    dictionary,
  };
}

function cellReader({ type }: Field, dictionary: Dictionary): (text: string) => number {
  if (type === 'boolean') return (text) => (text === '' ? Number.NaN : text === 'true' ? 1 : 0);
  if (type === 'date') return (text) => parseDay(text) ?? Number.NaN;
  if (type === 'enum' || type === 'string') return (text) => (text === '' ? Number.NaN : dictionary.code(text));
  return (text) => (text === '' ? Number.NaN : Number(text));
}

/** The table's first records, again and again under new ids, until there are `size`. */
export function resized(table: RecordTable, size: number): RecordTable {
  const rowOf = (place: number) => place % table.size;
  const repeat = <T>(cells: readonly T[]) => Array.from({ length: size }, (_, place) => cells[rowOf(place)] as T);
  const columns = [...table.columns].map(([id, cells]) => {
    const longer = new Float64Array(size);
    for (let at = 0; at < size; at += table.size) longer.set(cells.subarray(0, Math.min(table.size, size - at)), at);
    return [id, longer] as const;
  });
  return {
    size,
    enterpriseIds:
      table.enterpriseIds.length >= size
        ? table.enterpriseIds.slice(0, size)
        : Array.from({ length: size }, (_, place) => `${table.enterpriseIds[rowOf(place)]}-${place}`),
    names: repeat(table.names),
    periods: repeat(table.periods),
    columns: new Map(columns),
    dictionary: table.dictionary,
  };
}
