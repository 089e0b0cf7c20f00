import type { Change } from '../../storage/documents/records.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { New, Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';

export interface Commit {
  readonly change: Omit<New<Change>, 'number'>;
  /** The last change that was seen when this one was made. */
  readonly base: number;
  /** Whether another change, committed since, touched what this one was made from. */
  overlaps(other: Stored<Change>): Promise<boolean>;
}

/** Makes a change visible, whole and at once; gives its number. `overtaken`: it was made from what is not so any more. */
export async function commitChange(
  store: Store,
  park: string,
  { change, base, overlaps }: Commit,
): Promise<number | 'overtaken'> {
  const { changes } = store.park(park);
  let head = base;
  for (;;) {
    const others = changes.stream({ where: [{ field: 'number', above: head }], sort: [{ field: 'number' }] });
    for await (const other of others) {
      if (other.id === change.id) return other.number;
      if (await overlaps(other)) return 'overtaken';
      head = other.number;
    }
    try {
      await changes.append({ ...change, number: head + 1 });
      return head + 1;
    } catch (error) {
      // Someone else has taken the number.
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
}
