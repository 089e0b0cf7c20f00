import type { Change } from '../../storage/documents/records.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { Pass } from './import-pass.ts';

/** Whether a change that was committed meanwhile touched any record of the file, also one that the file leaves as it was. */
export function overlapsWith(store: Store, park: string, { has, hasPeriod }: Pick<Pass, 'has' | 'hasPeriod'>) {
  return async ({ id, kind, periods }: Stored<Change>): Promise<boolean> => {
    if (kind === 'deletion') return Object.keys(periods).some(hasPeriod);
    const revisions = store.park(park).recordRevisions.stream({
      where: [{ field: 'batch', is: id }],
      only: ['enterpriseId', 'period'],
    });
    for await (const { enterpriseId, period } of revisions) if (has(enterpriseId, period)) return true;
    return false;
  };
}
