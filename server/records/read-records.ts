import { stat } from 'node:fs/promises';
import type { RecordTable } from '../../rules/records/record-table.ts';
import type { Definition } from '../../schemas/definition.ts';
import { readRows } from './read-rows.ts';
import { type ReadOptions, RecordCollector } from './record-collector.ts';
import type { RecordFault } from './record-fault.ts';

export type RecordsRead =
  | { readonly ok: true; readonly table: RecordTable; readonly warnings: readonly RecordFault[] }
  | {
      readonly ok: false;
      readonly faults: readonly RecordFault[];
      /** Faults beyond those listed. */
      readonly more: number;
      readonly warnings: readonly RecordFault[];
    };

export interface ReadRecordsOptions extends ReadOptions {
  readonly onProgress?: (bytesRead: number, bytes: number) => void;
}

/** Reads a CSV or XLSX file of records. Every known column is validated, whether it is kept or not. */
export async function readRecords(
  path: string,
  definition: Definition,
  options: ReadRecordsOptions,
): Promise<RecordsRead> {
  const { size } = await stat(path);
  const collector = new RecordCollector(definition, options);
  const { warnings, list } = collector;
  const fault = await readRows(path, (...row) => collector.take(...row), {
    warn: (warning) => warnings.push(warning),
    refuse: (one) => list.add(one),
    onProgress: (bytes) => options.onProgress?.(bytes, size),
  });
  if (fault) list.add(fault);
  const table = collector.table();
  return table ? { ok: true, table, warnings } : { ok: false, faults: list.faults, more: list.more, warnings };
}
