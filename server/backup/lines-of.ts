import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFault } from './backup-fault.ts';
import { say } from './messages.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** With its end. */
  readonly bytes: Buffer;
}

/** A document of the largest size, each of whose characters needs an escape. */
const longestLine = 128 * 2 ** 20;

/** The lines of a gzipped text, each ended. Throws BackupFault with the place where it can't be read on. */
export async function* linesOf(file: string, onBytes: (read: number) => void = () => {}): AsyncGenerator<Line> {
  const source = createReadStream(file);
  const text = createGunzip({ chunkSize: 256 * 1024 });
  // What breaks is told by reading on.
  pipeline(source, text, () => {});
  let number = 0;
  let begun: Buffer[] = [];
  let bytesBegun = 0;
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        const rest = chunk.subarray(from, end + 1);
        number += 1;
        yield { number, bytes: begun.length === 0 ? rest : Buffer.concat([...begun, rest]) };
        begun = [];
        bytesBegun = 0;
        from = end + 1;
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
      bytesBegun += chunk.length - from;
      if (bytesBegun > longestLine) throw new BackupFault(say('backup.damaged', number, say('why.noEnd')));
      onBytes(source.bytesRead);
    }
  } catch (error) {
    throw faultOf(error, number);
  }
  if (bytesBegun > 0) throw new BackupFault(say('backup.truncated', number));
}

function faultOf(error: unknown, lines: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new BackupFault(say('backup.truncated', lines));
  if (!code.startsWith('Z_') || !(error instanceof Error)) return error;
  return new BackupFault(
    lines === 0
      ? say('backup.foreign', say('why.notGzipped'))
      : say('backup.damaged', lines, say('why.unzip', error.message)),
  );
}
