import type { AuditEntry } from '../storage/documents/audit.ts';
import type { AppendOnly } from '../storage/port.ts';
import { platformScope, type Store } from '../storage/store.ts';

/** Where the chain of a park, or of the platform, is kept. */
export function auditOf(store: Store, scope: string): AppendOnly<AuditEntry, 'number' | 'at' | 'action' | 'subject'> {
  return scope === platformScope ? store.platform.audit : store.park(scope).audit;
}

export function announcedOf(store: Store, scope: string) {
  return scope === platformScope ? store.platform.announced : store.park(scope).announced;
}

const heads = 'auditHead.';

/** The id of the property that tells where a chain ends. */
export function headIdOf(scope: string): string {
  return heads + scope;
}

/** The platform first, then every park that is there, or has a chain though it is not. */
export async function allScopes(store: Store): Promise<readonly string[]> {
  const parks = new Set<string>();
  for await (const { id } of store.platform.parks.stream({ only: [] })) parks.add(id);
  const properties = store.platform.properties.stream({
    where: [
      { field: 'id', atLeast: heads },
      { field: 'id', below: `${heads}\u{10FFFF}` },
    ],
    only: [],
  });
  for await (const { id } of properties) parks.add(id.slice(heads.length));
  parks.delete(platformScope);
  return [platformScope, ...[...parks].sort()];
}
