import { createHash } from 'node:crypto';
import { BrokenLines, linesOf } from './lines-of-file.ts';
import { isBegunByUs, readSigned, type Signed, type Unsigned } from './signed-line.ts';

/** What keeps a file from being what was signed. */
export type FileFault =
  | Unsigned
  /** It breaks off, or a line is missing. */
  | 'truncated'
  /** A line is not the one whose hash was signed, or there is one too many. */
  | 'otherLine';

export const mostBytesOfLine = 32 * 1024 * 1024;

/**
 * Reads a file whose first line is signed. `hashesIn` gives the SHA-256 of each line that follows; `take` sees those, one
 * at a time, before it is known whether all of them are there.
 */
export async function readSignedFile(
  path: string,
  hashesIn: (signed: Signed) => readonly string[] = () => [],
  take: (line: string, index: number) => Promise<void> = async () => {},
): Promise<Signed | FileFault> {
  let signed: Signed | undefined;
  let hashes: readonly string[] = [];
  let index = 0;
  try {
    for await (const line of linesOf(path, mostBytesOfLine)) {
      if (!signed) {
        const read = readSigned(line);
        if (typeof read === 'string') return read;
        signed = read;
        hashes = hashesIn(read);
        continue;
      }
      if (createHash('sha256').update(line).digest('hex') !== hashes[index]) return 'otherLine';
      await take(line, index);
      index += 1;
    }
  } catch (error) {
    if (!(error instanceof BrokenLines)) throw error;
    // Before the first line is read, it may be any file.
    if (!signed && !isBegunByUs(error.start)) return 'notSigned';
    return error.code === 'unended' ? 'truncated' : 'otherLine';
  }
  if (!signed) return 'notSigned';
  return index < hashes.length ? 'truncated' : signed;
}
