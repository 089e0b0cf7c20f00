import { DuplicateKey } from '../storage/faults.ts';
import type { Store } from '../storage/store.ts';
import { noHash } from './entry-hash.ts';
import { auditOf, headIdOf } from './scopes.ts';

/** An entry's place in its chain; before the first: 0 and zeros. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

export const emptyHead: Head = { number: 0, hash: noHash };

/**
 * The end of a chain as it is recorded apart from it, so that entries can't be cut off unseen. It is there before the
 * first entry, and follows what is appended: a crash leaves it behind the chain, never ahead of it. Undefined: there is
 * none, or nothing that this program writes.
 */
export async function recordedHead(store: Store, scope: string): Promise<Head | undefined> {
  const known = await store.platform.properties.get(headIdOf(scope));
  return isHead(known?.value) ? known.value : undefined;
}

/** Makes one where the chain has not begun. */
export async function beginHead(store: Store, scope: string): Promise<void> {
  const id = headIdOf(scope);
  if ((await store.platform.properties.get(id)) || (await auditOf(store, scope).count()) > 0) return;
  try {
    await store.platform.properties.insert({ id, value: emptyHead });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
  }
}

/** Moves it forward; another server may have moved it further. */
export async function advanceHead(store: Store, scope: string, head: Head): Promise<void> {
  const id = headIdOf(scope);
  for (;;) {
    const known = await store.platform.properties.get(id);
    // Without one that can be read, someone has been at it: that must stay to be seen.
    if (!known || !isHead(known.value) || known.value.number >= head.number) return;
    if (await store.platform.properties.replace({ id, value: head }, known.revision)) return;
  }
}

/** Whether the chain still holds the entry that its recorded end names. */
export async function holdsRecordedHead(store: Store, scope: string): Promise<boolean> {
  const recorded = await recordedHead(store, scope);
  if (!recorded) return false;
  if (recorded.number === 0) return true;
  const [entry] = await auditOf(store, scope).find({ where: [{ field: 'number', is: recorded.number }], limit: 1 });
  return entry?.hash === recorded.hash;
}

function isHead(value: unknown): value is Head {
  return (
    typeof value === 'object' &&
    value !== null &&
    'number' in value &&
    Number.isSafeInteger(value.number) &&
    'hash' in value &&
    typeof value.hash === 'string'
  );
}
