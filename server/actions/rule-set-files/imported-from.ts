import type { Text } from '../../../schemas/text.ts';
import type { Deps } from '../../deps.ts';

/** The rule set of a park that was imported from a file; undefined: none was. */
export async function importedFrom(
  { store }: Deps,
  park: string,
  fileHash: string,
): Promise<{ readonly id: string; readonly name: Text } | undefined> {
  for await (const { id, name, imported } of store.park(park).ruleSets.stream({ only: ['name', 'imported'] }))
    if (imported?.fileHash === fileHash) return { id, name };
  return undefined;
}
