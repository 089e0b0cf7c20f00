import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Options, stringify } from 'csv-stringify';

type CsvCell = string | number | null;

/** The door to csv-stringify. Writes rows as they come. */
export async function writeCsvRows(
  to: Writable,
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options: Options = {},
): Promise<void> {
  // Alone, a line feed is no end of a record to the library where records end with two characters; to readers it is.
  const stringifier = stringify({ quoted_match: /[\r\n]/, ...options });
  await pipeline(Readable.from(rows), stringifier, to);
}
