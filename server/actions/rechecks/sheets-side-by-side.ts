import type { StoredSheet } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';

/** An enterprise with its stored sheet. Null: it has none; or there is no such enterprise. */
export interface Pair {
  readonly row: number | null;
  readonly stored: Stored<StoredSheet> | null;
}

/** Every enterprise beside its stored sheet, and every stored sheet once. Both come in the order of enterpriseIds. */
export async function* sideBySide(
  enterpriseIds: readonly string[],
  sheets: AsyncIterable<Stored<StoredSheet>>,
): AsyncGenerator<Pair> {
  const rowOf = new Map(enterpriseIds.map((id, row) => [id, row]));
  let row = 0;
  for await (const stored of sheets) {
    const own = rowOf.get(stored.enterpriseId);
    if (own === undefined || own < row) {
      yield { row: null, stored };
      continue;
    }
    for (; row < own; row++) yield { row, stored: null };
    yield { row, stored };
    row += 1;
  }
  for (; row < enterpriseIds.length; row++) yield { row, stored: null };
}
