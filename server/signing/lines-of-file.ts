import { createReadStream } from 'node:fs';

export type BrokenLine = 'tooLong' | 'notUtf8' | 'unended';

/** The file's lines can't be read to their end. */
export class BrokenLines extends Error {
  readonly code: BrokenLine;
  /** How the line begins. */
  readonly start: string;

  constructor(code: BrokenLine, line: Buffer) {
    super(`A line is ${code}`);
    this.code = code;
    this.start = line.subarray(0, 64).toString('latin1');
  }
}

const newline = 0x0a;

/** The lines of a file, each of which ends with a newline, read one at a time. Throws BrokenLines. */
export async function* linesOf(path: string, mostBytes: number): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      const line = Buffer.concat([...begun, chunk.subarray(start, end)]);
      if (line.length > mostBytes) throw new BrokenLines('tooLong', line);
      yield textOf(utf8, line);
      [begun, bytes, start] = [[], 0, end + 1];
    }
    begun.push(chunk.subarray(start));
    bytes += chunk.length - start;
    if (bytes > mostBytes) throw new BrokenLines('tooLong', begun[0] ?? chunk);
  }
  if (bytes > 0) throw new BrokenLines('unended', Buffer.concat(begun));
}

function textOf(utf8: TextDecoder, line: Buffer): string {
  try {
    return utf8.decode(line);
  } catch {
    throw new BrokenLines('notUtf8', line);
  }
}
