import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { Sentence } from '../../../schemas/text.ts';
import { say } from '../messages/say.ts';
import { faultOfFile, type RecordFault } from '../record-fault.ts';
import type { TakeRow } from '../take-row.ts';
import { delimiterOf } from './delimiter.ts';
import { encodingOf, firstBytes, utf8Chunks } from './encoding.ts';
import { isGuarded, unguarded } from './guard.ts';
import { refusingEarly, UnreadableText } from './refuse-early.ts';

const longestRow = 1_000_000;

/** The door to csv-parse. Gives every row until one is refused; returns the fault after which nothing can be read. */
export async function readCsv(
  path: string,
  take: TakeRow,
  onRead: (bytes: number) => void,
  onEncoding?: (encoding: string) => void,
): Promise<RecordFault | undefined> {
  if ((await firstBytes(path, 4)).equals(Buffer.from('PK\u0003\u0004'))) return faultOfFile(say('csv.workbook'));
  const encoding = await encodingOf(path);
  onEncoding?.(encoding);
  const chunks = refusingEarly(utf8Chunks(path, encoding, onRead), longestRow);
  let parser: Parser | undefined;
  try {
    const first = await chunks.next();
    if (first.done) return undefined;
    parser = parse({
      delimiter: delimiterOf(first.value.toString('utf8', 0, longestRow)),
      record_delimiter: lineEndsOf(first.value),
      relax_column_count: true,
      max_record_size: longestRow,
    });
    const stopped = giveRows(parser, take);
    // The pipeline is through when the parser has taken all in; its rows may still wait for whoever takes them.
    const given = once(parser, 'end', { signal: stopped });
    await Promise.all([pipeline(prepended(first.value, chunks), parser, { signal: stopped }), given]);
    return undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    if (isWrongEncoding(error)) return faultOfFile(say('file.encoding'));
    if (error instanceof UnreadableText && !error.inRow) return faultOfFile(error.sentence);
    const message =
      error instanceof UnreadableText ? error.sentence : error instanceof CsvError ? explained(error.code) : undefined;
    if (!message) throw error;
    return { row: (parser?.info.records ?? 0) + 1, column: null, message };
  }
}

/** A lone carriage return ends a line only where nothing else does, as in files of old Macs. */
function lineEndsOf(start: Buffer): string[] {
  return start.includes('\r') && !start.includes('\n') ? ['\r'] : ['\r\n', '\n'];
}

function giveRows(parser: Parser, take: TakeRow): AbortSignal {
  const stop = new AbortController();
  let row = 0;
  parser.on('data', (cells: readonly string[]) => {
    row += 1;
    if (stop.signal.aborted) return;
    const taken = take(cells.some(isGuarded) ? cells.map(unguarded) : cells, row);
    if (taken === false) stop.abort();
    if (typeof taken === 'boolean') return;
    parser.pause();
    taken.then(
      (goesOn) => (goesOn ? parser.resume() : stop.abort()),
      (error) => parser.destroy(error),
    );
  });
  return stop.signal;
}

async function* prepended(first: Buffer, others: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* others;
}

function isWrongEncoding(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

function explained(code: string): Sentence | undefined {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return say('csv.quoteOpen');
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return say('csv.quoteInside');
    case 'CSV_MAX_RECORD_SIZE':
      return say('csv.rowTooLong', longestRow);
    default:
      return undefined;
  }
}
