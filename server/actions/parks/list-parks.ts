import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import type { Park } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';

/** Those in which the caller has a role; a platform administrator's are all. By id. */
export async function listParks(
  { store }: Deps,
  { roles, platformAdministrator, via }: Caller,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string },
): Promise<{ readonly parks: readonly Stored<Park>[]; readonly next: string | null }> {
  const { parks } = store.platform;
  const own = 'token' in via ? [via.park] : [...roles.keys()];
  const where = platformAdministrator ? [] : [{ field: 'id' as const, in: own }];
  const { documents, next } = await parks.page({ where, limit, ...(after !== undefined && { after }) });
  return { parks: documents, next };
}
