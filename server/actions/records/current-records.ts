import type { RecordRevision } from '../../storage/documents/records.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import type { Committed } from './read-records-as-of.ts';

/** The records that count of some enterprises of a period. */
export async function currentRecords(
  store: Store,
  park: string,
  committed: Committed,
  { period, enterpriseIds }: { readonly period: string; readonly enterpriseIds: readonly string[] },
): Promise<ReadonlyMap<string, Stored<RecordRevision>>> {
  const current = new Map<string, Stored<RecordRevision>>();
  const numbers = new Map<string, number>();
  const revisions = store.park(park).recordRevisions.stream({
    where: [
      { field: 'period', is: period },
      { field: 'enterpriseId', in: enterpriseIds },
    ],
    sort: [{ field: 'enterpriseId' }, { field: 'batch' }],
  });
  const emptiedAt = committed.emptiedAt(period);
  for await (const revision of revisions) {
    const number = committed.numberOf(revision.batch) ?? 0;
    const { enterpriseId } = revision;
    if (number <= emptiedAt || number <= (numbers.get(enterpriseId) ?? 0)) continue;
    numbers.set(enterpriseId, number);
    current.set(enterpriseId, revision);
  }
  return current;
}
