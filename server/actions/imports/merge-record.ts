import type { RecordRevision } from '../../storage/documents/records.ts';

type Values = RecordRevision['values'];

export interface MergedRecord {
  readonly name: string | null;
  readonly values: Values;
  /** Earlier values that stay, since the file has no column of theirs. */
  readonly kept: number;
  readonly isChanged: boolean;
}

/** What a file's columns say of a record, over what is known of it. A blank cell is missing; a column that is not there changes nothing. */
export function mergeRecord(
  known: Pick<RecordRevision, 'name' | 'values'>,
  read: Pick<RecordRevision, 'name' | 'values'>,
  columns: { readonly fields: ReadonlySet<string>; readonly name: boolean },
): MergedRecord {
  const name = columns.name ? read.name : known.name;
  const stay = Object.entries(known.values).filter(([field]) => !columns.fields.has(field));
  const all = stay.length === 0 ? Object.entries(read.values) : [...stay, ...Object.entries(read.values)];
  if (stay.length > 0) all.sort(([a], [b]) => (a < b ? -1 : 1));
  const before = Object.entries(known.values);
  const isSame =
    name === known.name &&
    before.length === all.length &&
    all.every(([field, value], at) => before[at]?.[0] === field && before[at]?.[1] === value);
  const values = stay.length === 0 ? read.values : Object.fromEntries(all);
  return { name, values, kept: stay.length, isChanged: !isSame };
}
