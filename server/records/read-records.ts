import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { RecordTable } from '../../rules/records/record-table.ts';
import type { Definition } from '../../schemas/definition.ts';
import { readCsv } from './csv/read-csv.ts';
import { say } from './messages/say.ts';
import { type ReadOptions, RecordCollector } from './record-collector.ts';
import { faultOfFile, type RecordFault } from './record-fault.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

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

const megabyte = 1 << 20;
const largest = 500;

/** Reads a CSV or XLSX file of records. Every known column is validated, whether it is kept or not. */
export async function readRecords(
  path: string,
  definition: Definition,
  options: ReadRecordsOptions,
): Promise<RecordsRead> {
  const { size } = await stat(path);
  const collector = new RecordCollector(definition, options);
  const fault = await readRows(path, size, collector, options);
  if (fault) collector.list.add(fault);
  const table = collector.table();
  const { warnings, list } = collector;
  return table ? { ok: true, table, warnings } : { ok: false, faults: list.faults, more: list.more, warnings };
}

async function readRows(
  path: string,
  size: number,
  collector: RecordCollector,
  { onProgress }: ReadRecordsOptions,
): Promise<RecordFault | undefined> {
  if (size === 0) return faultOfFile(say('file.empty'));
  const megabytes = Math.ceil(size / megabyte);
  if (megabytes > largest) return faultOfFile(say('file.tooLarge', megabytes, largest));
  const take = (cells: readonly string[], row: number) => collector.take(cells, row);
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return readXlsx(path, take, {
        warn: (warning) => collector.warnings.push(warning),
        refuse: (fault) => collector.list.add(fault),
      });
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsv(path, take, (bytes) => onProgress?.(bytes, size));
    default:
      return faultOfFile(say('file.kind', extname(path)));
  }
}
