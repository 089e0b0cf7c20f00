import type { RecordImport } from '../../storage/documents/records.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';

export type StoredImport = Stored<RecordImport>;

/** Changes an import, again if another came in between. Undefined: there is none, or `change` left it as it is. */
export async function changeImport(
  store: Store,
  park: string,
  id: string,
  change: (one: StoredImport) => Partial<RecordImport> | undefined,
): Promise<StoredImport | undefined> {
  const { imports } = store.park(park);
  for (;;) {
    const one = await imports.get(id);
    const changed = one && change(one);
    if (!one || !changed) return undefined;
    const stored = await imports.replace({ ...one, ...changed }, one.revision);
    if (stored) return stored;
  }
}
