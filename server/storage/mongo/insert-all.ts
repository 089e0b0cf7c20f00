import type { Access } from './access.ts';
import type { Line, Lines } from './driver.ts';

const linesAtOnce = 500;
const charactersAtOnce = 2 * 1024 * 1024;

/** Writes in portions, one after the other: while one is written the next is made. The first that is refused is the last. */
export async function insertAll<One>(
  access: Access,
  lines: Lines,
  all: readonly One[],
  lineOf: (one: One) => Line,
): Promise<void> {
  const name = lines.collection.collectionName;
  let writing: Promise<unknown> = access.use(name, async () => undefined);
  let begun = 0;
  while (begun < all.length) {
    const portion: Line[] = [];
    let characters = 0;
    try {
      while (begun < all.length && portion.length < linesAtOnce && characters < charactersAtOnce) {
        const line = lineOf(all[begun] as One);
        portion.push(line);
        characters += line.body.length;
        begun += 1;
      }
    } finally {
      await writing;
    }
    writing = access.write(name, (limit) => lines.insertMany(portion, { lean: true, ordered: true, ...limit }));
    // What it refuses is told by the next waiting for it.
    writing.catch(() => undefined);
  }
  await writing;
}
