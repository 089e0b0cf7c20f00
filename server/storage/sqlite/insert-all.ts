import type { Writer } from './writer.ts';
import type { Line } from './writes.ts';

const linesAtOnce = 250;
const charactersAtOnce = 1024 * 1024;

/** Writes in portions, one after the other: while one is written the next is made. Each is written wholly or not at all. */
export async function insertAll<One>(
  writer: Writer,
  collection: string,
  all: readonly One[],
  lineOf: (one: One) => Line,
  more = false,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  let begun = 0;
  while (begun < all.length) {
    const lines: Line[] = [];
    let characters = 0;
    try {
      while (begun < all.length && lines.length < linesAtOnce && characters < charactersAtOnce) {
        const line = lineOf(all[begun] as One);
        lines.push(line);
        characters += line[4].length;
        begun += 1;
      }
    } finally {
      await writing;
    }
    writing = writer.write({ kind: 'insert', collection, lines, more: more && begun === all.length });
    // What it refuses is told by the next waiting for it.
    writing.catch(() => undefined);
  }
  await writing;
}
