import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Options, stringify } from 'csv-stringify';

type CsvCell = string | number | null;

/** The door to csv-stringify. Writes rows to a path as they come. */
export async function writeCsvRows(
  path: string,
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options: Options = {},
): Promise<void> {
  await pipeline(Readable.from(rows), stringify(options), createWriteStream(path));
}
