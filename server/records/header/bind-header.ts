import type { Definition, Field } from '../../../schemas/definition.ts';
import { reservedRecordKeys } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { ReservedKey } from '../messages/en.ts';
import { say } from '../messages/say.ts';
import type { RecordFault } from '../record-fault.ts';
import { quotable } from '../written.ts';
import { FieldNames } from './field-names.ts';
import { headerWarnings } from './header-warnings.ts';
import { reservedAliases, reservedColumn } from './reserved-columns.ts';

export interface FieldColumn {
  readonly at: number;
  readonly field: Field;
  /** From the column's unit to the field's. */
  readonly factor?: number;
}

/** What the columns of a file hold. */
export interface BoundHeader {
  readonly headings: readonly string[];
  readonly enterpriseId: number;
  readonly period: { readonly at: number } | { readonly fixed: string };
  readonly name: number | undefined;
  readonly fields: readonly FieldColumn[];
  readonly warnings: readonly RecordFault[];
  /** Columns of facts, which the definition works out itself: told, but never an error. */
  readonly derived: readonly RecordFault[];
}

export type HeaderBinding =
  | { readonly ok: true; readonly header: BoundHeader }
  | { readonly ok: false; readonly faults: readonly RecordFault[] };

const mostColumns = 10_000;
const separators = [';', '|', '，', '；'];

/** Binds headings to fields; `wanted` are the fields that someone will read. */
export function bindHeader(
  headings: readonly string[],
  row: number,
  { fields, facts = [] }: Definition,
  wanted: (field: string) => boolean,
): HeaderBinding {
  const names = new FieldNames(fields);
  const faults: RecordFault[] = [];
  const fault = (column: string | null, message: Sentence) => faults.push({ row, column, message });
  const shape = shapeFault(headings);
  if (shape) return { ok: false, faults: [{ row, column: null, message: shape }] };

  const twice = (first: number, second: number, target: string) =>
    fault(null, say('header.twice', quotable(headings[first] ?? ''), quotable(headings[second] ?? ''), target));

  const bound = headings.map((heading) => (reservedRecordKeys.includes(heading) ? [] : names.find(heading)));
  const reserved = (key: ReservedKey) => {
    const found = reservedColumn(key, headings, (column) => bound[column]?.length === 1);
    if (found?.rival !== undefined) twice(found.at, found.rival, key);
    return found?.at;
  };
  const [enterpriseId, period, name] = [reserved('enterpriseId'), reserved('period'), reserved('name')];

  const columnOf = new Map<string, FieldColumn>();
  const unknown: string[] = [];
  const derived: RecordFault[] = [];
  const factNames = new Set(facts.flatMap(({ id, name }) => [id, ...Object.values(name)]));
  headings.forEach((heading, at) => {
    const candidates = bound[at] ?? [];
    const [field, other] = candidates;
    if (field && other) {
      const ids = candidates.map(({ id }) => id);
      fault(quotable(heading), say('header.ambiguous', quotable(heading), ids));
    } else if (field) {
      const first = columnOf.get(field.id);
      if (first) twice(first.at, at, field.id);
      else columnOf.set(field.id, { at, field });
    } else if (factNames.has(heading))
      derived.push({ row, column: quotable(heading), message: say('header.derived', quotable(heading)) });
    else if (heading !== '' && at !== enterpriseId && at !== period && at !== name) unknown.push(heading);
  });

  if (enterpriseId === undefined) fault(null, absent('enterpriseId'));
  if (period === undefined) fault(null, absent('period'));
  if (enterpriseId === undefined || period === undefined || faults.length > 0) return { ok: false, faults };
  const missing = fields.filter(({ id }) => wanted(id) && !columnOf.has(id));
  const warnings = headerWarnings(row, unknown, missing, names);
  return {
    ok: true,
    header: { headings, enterpriseId, period: { at: period }, name, fields: [...columnOf.values()], warnings, derived },
  };
}

/** A row that can't be the header of a table. */
export function shapeFault(headings: readonly string[]): Sentence | undefined {
  const strange = separators.find((separator) => headings.length === 1 && headings[0]?.includes(separator));
  if (strange !== undefined) return say('header.separator', strange);
  return headings.length > mostColumns ? say('header.tooWide', headings.length, mostColumns) : undefined;
}

export function absent(key: ReservedKey): Sentence {
  return say('header.reservedMissing', key, reservedAliases[key]);
}
