import type { Writable } from 'node:stream';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { writeCsvRows } from '../../output/csv-rows.ts';
import { inTurns } from '../../output/in-turns.ts';
import { type SheetValue, sheetLimits, writeXlsxRows } from '../../output/xlsx-rows.ts';
import { guarded } from '../../records/csv/guard.ts';
import { changesSeen } from './changes-seen.ts';
import { sayOfRecords } from './messages.ts';
import { recordsAsOf } from './read-records-as-of.ts';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type RecordsFormat = keyof typeof contentTypes;

export interface RecordsExport {
  readonly contentType: string;
  send(to: Writable): Promise<void>;
}

const reserved = ['enterpriseId', 'name', 'period'];

/**
 * The records that count now, of one period or of all, as a file that can be imported again. It is written down before the first byte
 * who takes it.
 */
export async function exportRecords(
  deps: Deps,
  caller: Caller,
  park: string,
  { period, format }: { readonly period?: string; readonly format: RecordsFormat },
): Promise<RecordsExport> {
  const { store, audit } = deps;
  const changes = await changesSeen(store, park);
  const asOf = changes.head;
  const periods = changes
    .allPeriods()
    .filter((one) => one.records > 0 && (period === undefined || one.period === period))
    .map((one) => one.period)
    .sort();
  if (periods.length === 0) throw new HttpProblem(404, 'export.nothing', sayOfRecords('export.nothing'));
  // Records hold what many rule sets call fields: all of them have to be known before the first line.
  const fields = new Set<string>();
  let records = 0;
  let longest = 0;
  for await (const { values, name } of inTurns(recordsAsOf(store, park, { asOf, periods }))) {
    records += 1;
    longest = Math.max(longest, name?.length ?? 0);
    for (const field in values) {
      fields.add(field);
      const value = values[field];
      if (typeof value === 'string') longest = Math.max(longest, value.length);
    }
  }
  const columns = [...fields].sort();
  if (format === 'xlsx') requireFits(records, columns.length, longest);
  const details = { format, records, period: period ?? null, asOf };
  await audit.note(caller, { park, action: 'records.export', subject: 'records', details });

  const rowsWith = async function* (text: (value: string) => string): AsyncGenerator<SheetValue[]> {
    yield [...reserved, ...columns];
    for await (const record of inTurns(recordsAsOf(store, park, { asOf, periods }))) {
      const { enterpriseId, name, values } = record;
      const row: SheetValue[] = [text(enterpriseId), name === null ? null : text(name), record.period];
      for (const column of columns) {
        const value = Object.hasOwn(values, column) ? values[column] : undefined;
        row.push(typeof value === 'string' ? text(value) : (value ?? null));
      }
      yield row;
    }
  };
  return {
    contentType: contentTypes[format],
    send: async (to) => {
      if (format === 'xlsx')
        await writeXlsxRows(
          to,
          'records',
          rowsWith((value) => value),
        );
      else await writeCsvRows(to, csvCells(rowsWith(guarded)), { bom: true, record_delimiter: 'windows' });
    },
  };
}

async function* csvCells(rows: AsyncIterable<readonly SheetValue[]>): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows) yield row.map((value) => (typeof value === 'boolean' ? String(value) : value));
}

function requireFits(records: number, columns: number, longest: number): void {
  if (longest > sheetLimits.characters)
    throw new HttpProblem(422, 'export.longText', sayOfRecords('export.longText', sheetLimits.characters));
  if (records >= sheetLimits.rows || columns + reserved.length > sheetLimits.columns)
    throw new HttpProblem(422, 'export.tooLarge', sayOfRecords('export.tooLarge'));
}
