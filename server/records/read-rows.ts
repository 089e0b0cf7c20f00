import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readCsv } from './csv/read-csv.ts';
import { say } from './messages/say.ts';
import { faultOfFile, type RecordFault } from './record-fault.ts';
import type { TakeRow } from './take-row.ts';
import { readXlsx, type Told } from './xlsx/read-xlsx.ts';

export interface ReadRowsOptions extends Told {
  onProgress(bytesRead: number): void;
}

const megabyte = 1 << 20;
const largest = 500;

/** Gives every row of a CSV or XLSX file as written cells; returns the fault after which nothing can be read. */
export async function readRows(
  path: string,
  take: TakeRow,
  { onProgress, ...told }: ReadRowsOptions,
): Promise<RecordFault | undefined> {
  const { size } = await stat(path);
  if (size === 0) return faultOfFile(say('file.empty'));
  const megabytes = Math.ceil(size / megabyte);
  if (megabytes > largest) return faultOfFile(say('file.tooLarge', megabytes, largest));
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return readXlsx(path, take, told);
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsv(path, take, onProgress, (encoding) => told.found?.({ encoding }));
    default:
      return faultOfFile(say('file.kind', extname(path)));
  }
}
