import type { Field, FieldType } from '../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../schemas/record.ts';
import { formatDay, parseDay } from '../calendar.ts';
import { Dictionary } from './dictionary.ts';

/**
 * Records of any enterprises and periods as columns, one row a record. A cell is a double: a number, 1 or 0 for a
 * boolean, days since 1970-01-01 for a date, a code of the dictionary for a text; NaN is missing.
 */
export interface RecordTable {
  readonly size: number;
  readonly enterpriseIds: readonly string[];
  readonly names: readonly (string | null)[];
  readonly periods: readonly string[];
  /** By field id. A field without a column is missing everywhere. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly dictionary: Dictionary;
}

/** The cell of a value that is known to be of the field's type. */
export function toCell(value: FieldValue | undefined, type: FieldType, dictionary: Dictionary): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return type === 'date' ? (parseDay(value) ?? Number.NaN) : dictionary.code(value);
}

export function fromCell(cell: number, type: FieldType, dictionary: Dictionary): FieldValue {
  if (Number.isNaN(cell)) return null;
  if (type === 'boolean') return cell !== 0;
  if (type === 'date') return formatDay(cell);
  return type === 'string' || type === 'enum' ? dictionary.text(cell) : cell;
}

/** Columns from records that have been validated against the fields. */
export function tableOf(fields: readonly Field[], records: readonly RecordInput[]): RecordTable {
  const dictionary = new Dictionary();
  const columns = new Map<string, Float64Array>();
  for (const { id, type } of fields)
    columns.set(
      id,
      Float64Array.from(records, (record) => toCell(record[id], type, dictionary)),
    );
  return {
    size: records.length,
    enterpriseIds: records.map(({ enterpriseId }) => enterpriseId),
    names: records.map(({ name }) => name ?? null),
    periods: records.map(({ period }) => period),
    columns,
    dictionary,
  };
}
