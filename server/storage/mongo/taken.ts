import type { Access } from './access.ts';

/** One answer of the server holds so many: what a slow reader has not taken is not read. */
const linesOfAnswer = 250;

interface Found {
  lean(): { cursor(options: { readonly batchSize: number }): Cursor };
}

interface Cursor {
  next(): Promise<unknown>;
  close(): Promise<unknown>;
}

/** What a query finds, as fast as it is taken. Whoever leaves early leaves no cursor open. */
export async function* taken<Line>(access: Access, collection: string, query: Found): AsyncGenerator<Line> {
  const cursor = query.lean().cursor({ batchSize: linesOfAnswer });
  try {
    for (;;) {
      const line = await access.use(collection, () => cursor.next());
      if (line === null) return;
      yield line as Line;
    }
  } finally {
    // A server that can't be told now forgets it by itself.
    await cursor.close().catch(() => undefined);
  }
}
