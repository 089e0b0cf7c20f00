import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { changeImport } from './change-import.ts';
import { findImport } from './read-import.ts';
import { letGoOf } from './start-import.ts';
import { removeUpload } from './uploaded-file.ts';

/** Lets go of an uploaded file without importing it. Throws 409 where that has been done, or is being done. */
export async function discardImport(deps: Deps, caller: Caller, park: string, id: string): Promise<void> {
  const { store, audit, settings } = deps;
  const one = await findImport(deps, park, id);
  await letGoOf(deps, one);
  const fact = { park, action: 'import.discard', subject: `records/imports/${id}` };
  await audit.around(caller, fact, async () => {
    await changeImport(store, park, id, () => ({ state: 'discarded', file: null, preview: null }));
    await store.park(park).importFaults.discard(id);
    await removeUpload(settings.dataFolder, one.file?.path);
    return { result: undefined };
  });
}
